-- RES-18: a trouble that the house knows of. An empty list of buildings means the whole community.
create table incidents (
  community_id    uuid        not null references communities (id),
  id              uuid        not null,
  kind            text        not null check (kind in (
                    'water', 'power', 'lift', 'gas', 'heating', 'network', 'other')),
  title           text        not null check (char_length(title) <= 40),
  known           text        not null check (char_length(known) <= 500),
  building_ids    uuid[]      not null default '{}',
  started_at      timestamptz not null,
  expected_end_at timestamptz,
  ended_at        timestamptz,
  opened_by       uuid        not null,
  made_at         timestamptz not null,
  primary key (community_id, id)
);

-- The banner: what runs here now?
create index incidents_running on incidents (community_id, started_at desc) where ended_at is null;
-- The desk's list, newest first.
create index incidents_newest on incidents (community_id, made_at desc, id desc);
-- An incident is asked for by id alone.
create index incidents_by_id on incidents (id);

-- One reply to all; append only.
create table incident_updates (
  community_id    uuid        not null,
  incident_id     uuid        not null,
  id              uuid        not null,
  words           text        not null check (char_length(words) <= 500),
  expected_end_at timestamptz,
  ends            boolean     not null default false,
  staff_id        uuid        not null,
  at              timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, incident_id) references incidents (community_id, id)
);

-- One incident's story, oldest first.
create index incident_updates_by_incident on incident_updates (community_id, incident_id, at, id);

-- "Me too": one row per person who wants to hear of it; homes are counted once, by house_id.
create table incident_joins (
  community_id uuid        not null,
  incident_id  uuid        not null,
  person_id    uuid        not null references people (id),
  house_id     uuid        not null,
  words        text        not null default '' check (char_length(words) <= 200),
  at           timestamptz not null,
  primary key (community_id, incident_id, person_id),
  foreign key (community_id, incident_id) references incidents (community_id, id)
);

-- Open tickets about the same: every update is a public message in each of them.
create table incident_tickets (
  community_id uuid        not null,
  incident_id  uuid        not null,
  ticket_id    uuid        not null,
  linked_by    uuid        not null,
  linked_at    timestamptz not null,
  primary key (community_id, incident_id, ticket_id),
  foreign key (community_id, incident_id) references incidents (community_id, id),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

-- RES-07: a place where residents meet staff. The code hangs on the wall for everybody to scan, and opens
-- nothing but the question: unlike a home code it is no secret, and is kept as it is printed.
create table posts (
  community_id uuid        not null references communities (id),
  id           uuid        not null,
  kind         text        not null check (kind in (
                 'frontdesk', 'gate', 'cleaning', 'repair', 'greening', 'other')),
  name         text        not null check (char_length(name) <= 20),
  -- community_id is not in this key: whoever scans brings only the code.
  code         text        not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  made_at      timestamptz not null,
  closed_at    timestamptz,
  primary key (community_id, id)
);

create table post_ratings (
  community_id uuid        not null,
  id           uuid        not null,
  post_id      uuid        not null,
  person_id    uuid        not null references people (id),
  house_id     uuid        not null,
  staff_id     uuid,
  score        integer     not null check (score between 1 and 5),
  words        text        not null default '' check (char_length(words) <= 200),
  at           timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, post_id) references posts (community_id, id)
);

-- Once in seven days: when did this person last rate this post?
create index post_ratings_by_person on post_ratings (community_id, post_id, person_id, at desc);
-- A colleague's own sum.
create index post_ratings_by_staff on post_ratings (community_id, staff_id) where staff_id is not null;

-- Notices of a community, newest first, for whoever reads them.
create index notices_newest on notices (community_id, published_at desc, id desc) where published_at is not null;
-- One notice is asked for by id alone.
create index notices_by_id on notices (id);
-- Rates of a month: ratings of tickets and answers about the services given in it.
create index responses_by_day on responses (community_id, kind, submitted_at);
-- Rates of a month: which tickets were submitted, and which raised to a priority, in it?
create index tickets_by_submission on tickets (community_id, submitted_at);
create index ticket_events_raised on ticket_events (community_id, at) where type = 'priority-changed';
-- Rates of a month: what was claimed to be solved in it?
create index ticket_events_claimed on ticket_events (community_id, at) where transition in ('T9', 'T10', 'T14');
