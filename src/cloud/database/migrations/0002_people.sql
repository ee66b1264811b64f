-- Persons belong to no community: one login may live in two and work in a third.
create table people (
  id           uuid        not null primary key,
  openid_hash  text        unique,
  openid_box   text,
  display_name text        not null default '',
  lang         text        not null default 'zh' check (lang in ('zh', 'en')),
  elder_mode   boolean     not null default false,
  demo_id      text        unique,
  created_at   timestamptz not null,
  deleted_at   timestamptz
);

create table residencies (
  community_id uuid        not null,
  id           uuid        not null,
  house_id     uuid        not null,
  person_id    uuid        not null references people (id),
  role         text        not null check (role in ('owner', 'tenant', 'family')),
  moved_in_at  timestamptz not null,
  moved_out_at timestamptz,
  verified_by  text        check (verified_by in ('code', 'desk', 'adult', 'import')),
  verified_at  timestamptz,
  shared       boolean     not null default false,
  primary key (community_id, id),
  foreign key (community_id, house_id) references houses (community_id, id)
);

-- Who lives here: approvals, sharing, household counts.
create index residencies_by_house on residencies (community_id, house_id) where moved_out_at is null;
-- Where do I live: every signed-in request.
create index residencies_by_person on residencies (person_id) where moved_out_at is null;
-- Where did I live: a reporter reads the own tickets for 30 days after moving out.
create index residencies_past on residencies (person_id, moved_out_at) where moved_out_at is not null;

create table home_requests (
  community_id uuid        not null,
  id           uuid        not null,
  house_id     uuid        not null,
  person_id    uuid        not null references people (id),
  role         text        not null check (role in ('owner', 'tenant', 'family')),
  name         text        not null,
  state        text        not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  asked_at     timestamptz not null,
  decided_at   timestamptz,
  decided_by   uuid,
  reason       text,
  primary key (community_id, id),
  foreign key (community_id, house_id) references houses (community_id, id)
);

create index home_requests_waiting on home_requests (community_id, asked_at) where state = 'waiting';
-- One open request per person and home.
create unique index home_requests_once on home_requests (community_id, house_id, person_id) where state = 'waiting';

create table departments (
  community_id uuid not null references communities (id),
  id           uuid not null,
  name         text not null,
  head_id      uuid,
  primary key (community_id, id)
);

create table staff (
  community_id  uuid        not null references communities (id),
  id            uuid        not null,
  person_id     uuid        not null references people (id),
  role          text        not null check (role in ('frontdesk', 'steward', 'worker', 'followup', 'manager', 'admin')),
  department_id uuid,
  alias         text        not null,
  disabled_at   timestamptz,
  created_at    timestamptz not null,
  primary key (community_id, id)
);

create index staff_by_person on staff (person_id) where disabled_at is null;

create table sessions (
  token_hash text        not null primary key,
  person_id  uuid        not null references people (id),
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create index sessions_by_person on sessions (person_id) where revoked_at is null;

-- First answer of every write, for 30 days and more: a repeated key gets it again.
create table idempotency_keys (
  actor_id  uuid        not null,
  key       text        not null,
  body_hash text        not null,
  status    integer,
  -- Text, not jsonb: a repeated key gets the same bytes again, and jsonb reorders members.
  answer    text,
  made_at   timestamptz not null,
  primary key (actor_id, key)
);

create index idempotency_keys_by_age on idempotency_keys (made_at);
