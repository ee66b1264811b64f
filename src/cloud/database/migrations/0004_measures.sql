-- Every answer of a survey, ticket rating or NPS: one row, edited in place for 24 h, history beside it.
create table responses (
  community_id   uuid        not null,
  id             uuid        not null,
  kind           text        not null check (kind in ('ticket', 'services', 'nps', 'followup')),
  person_id      uuid        not null references people (id),
  house_id       uuid        not null,
  ticket_id      uuid,
  task_id        uuid,
  cycle          integer,
  quarter        text        not null,
  channel        text        not null default 'app',
  filled_by      text        not null check (filled_by in ('self', 'staff')),
  contact_me     boolean     not null default false,
  -- [{ metric, dimension?, score?, text? }]
  answers        jsonb       not null,
  submitted_at   timestamptz not null,
  editable_until timestamptz not null,
  edited_at      timestamptz,
  primary key (community_id, id)
);

-- One rating per ticket and cycle; one services answer and one NPS answer per person, home and quarter,
-- and beside it one that staff filled in for them: the two are never mixed.
create unique index responses_ticket_once on responses (community_id, ticket_id, cycle) where kind = 'ticket';
create unique index responses_quarter_once on responses (community_id, person_id, house_id, quarter, kind, filled_by)
  where kind in ('services', 'nps');
-- F2: the person's last NPS, anywhere.
create index responses_by_person on responses (person_id, kind, submitted_at desc);
-- Coverage of a quarter.
create index responses_by_quarter on responses (community_id, quarter, kind);

create table response_history (
  community_id uuid        not null,
  response_id  uuid        not null,
  revision     integer     not null,
  answers      jsonb       not null,
  at           timestamptz not null,
  primary key (community_id, response_id, revision),
  foreign key (community_id, response_id) references responses (community_id, id)
);

-- Rollup, written in the statement of its answer: what dashboards read instead of the rows.
create table measure_days (
  community_id uuid    not null,
  day          date    not null,
  metric       text    not null,
  dimension    text    not null default '',
  filled_by    text    not null,
  score        integer not null,
  n            integer not null,
  primary key (community_id, day, metric, dimension, filled_by, score)
);

-- A card for one person: F1-F6, F8.
create table invitations (
  community_id uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null references people (id),
  house_id     uuid        not null,
  kind         text        not null check (kind in ('nps', 'services')),
  task_key     text        not null,
  first_seen_at timestamptz,
  last_seen_at  timestamptz,
  views        integer     not null default 0,
  snoozes      integer     not null default 0,
  snoozed_until timestamptz,
  outcome      text        check (outcome in ('answered', 'never', 'expired')),
  outcome_at   timestamptz,
  made_at      timestamptz not null,
  primary key (community_id, id),
  unique (community_id, person_id, task_key)
);

create index invitations_by_person on invitations (person_id, made_at desc);
-- F5: did this home answer a card today?
create index invitations_by_house on invitations (community_id, house_id, outcome_at desc)
  where outcome = 'answered';

-- F8: do not ask this person again, across all communities of theirs.
create table never_asks (
  person_id uuid        not null primary key references people (id),
  until     timestamptz not null
);

-- F11: why a card was shown, or not; "not asked" only when the reason changes.
create table prompt_decisions (
  community_id uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null,
  house_id     uuid        not null,
  kind         text        not null,
  asked        boolean     not null,
  rule         text,
  reason       text,
  invitation_id uuid,
  at           timestamptz not null,
  primary key (community_id, id)
);

create index prompt_decisions_by_person on prompt_decisions (person_id, kind, at desc);
