-- Work that must happen although nobody is looking; written in the transaction of its cause.
create table jobs (
  id           uuid        not null primary key,
  community_id uuid,
  kind         text        not null,
  -- One job per key, ever: the second attempt to enqueue it is a no-op.
  dedupe_key   text        not null unique,
  payload      jsonb       not null,
  run_at       timestamptz not null,
  attempts     integer     not null default 0,
  leased_until timestamptz,
  leased_by    text,
  done_at      timestamptz,
  dead_at      timestamptz,
  last_error   text,
  made_at      timestamptz not null
);

-- The worker's question: what is due and not leased?
create index jobs_due on jobs (run_at, id) where done_at is null and dead_at is null;

-- Messages in the app for one person, resident or staff.
create table inbox (
  person_id    uuid        not null references people (id),
  id           uuid        not null,
  community_id uuid        not null,
  template     text        not null,
  ticket_id    uuid,
  facts        jsonb       not null default '{}',
  dedupe_key   text        not null,
  at           timestamptz not null,
  read_at      timestamptz,
  primary key (person_id, id),
  unique (person_id, dedupe_key)
);

create index inbox_newest on inbox (person_id, at desc, id desc);
-- The mark on the bell.
create index inbox_unread on inbox (person_id) where read_at is null;

create table followup_tasks (
  community_id uuid        not null,
  id           uuid        not null,
  house_id     uuid        not null,
  plan         text        not null,
  anchor_at    timestamptz not null,
  due_at       timestamptz not null,
  window_start timestamptz not null,
  window_end   timestamptz not null,
  quarter      text,
  ticket_id    uuid,
  response_id  uuid,
  state        text        not null default 'scheduled',
  attempts     jsonb       not null default '[]',
  result_at    timestamptz,
  dedupe_key   text        not null,
  primary key (community_id, id),
  unique (community_id, dedupe_key)
);

create index followup_tasks_due on followup_tasks (community_id, due_at, id) where state in ('scheduled', 'due', 'in_progress');

create table improvements (
  community_id  uuid        not null references communities (id),
  id            uuid        not null,
  asked         text        not null,
  did           text        not null,
  state         text        not null check (state in ('doing', 'done', 'not_possible')),
  department_id uuid,
  homes         integer     not null default 0,
  due_at        timestamptz,
  done_at       timestamptz,
  published_at  timestamptz,
  primary key (community_id, id)
);

create table notices (
  community_id uuid        not null references communities (id),
  id           uuid        not null,
  title        text        not null,
  words        text        not null,
  published_at timestamptz,
  primary key (community_id, id)
);

-- Who did what that is not in a ticket's own story.
create table audit_log (
  community_id uuid        not null,
  id           uuid        not null,
  actor_id     uuid,
  verb         text        not null,
  subject_id   uuid,
  facts        jsonb       not null default '{}',
  at           timestamptz not null,
  primary key (community_id, id)
);

-- A contact outside the app: a call, a visit. Staff may speak for a resident only by naming one.
create table contact_records (
  community_id uuid        not null references communities (id),
  id           uuid        not null,
  ticket_id    uuid,
  staff_id     uuid        not null,
  reason_code  text        not null,
  channel      text        not null check (channel in ('phone', 'sms', 'email', 'onsite', 'wecom', 'hotline12345')),
  minutes      integer     not null default 0,
  at           timestamptz not null,
  primary key (community_id, id)
);

-- One ticket's contacts: may staff confirm, reopen or withdraw it for the resident?
create index contact_records_by_ticket on contact_records (community_id, ticket_id) where ticket_id is not null;
