-- STF-11: what a community sets for itself, in versions that are never changed: a promise, a questionnaire or a
-- grid of categories holds from a moment that lay ahead when it was written.
create table setting_versions (
  community_id uuid        not null references communities (id),
  kind         text        not null check (kind in ('policy', 'questionnaires', 'categories')),
  version      integer     not null check (version > 1000),
  valid_from   timestamptz not null,
  content      jsonb       not null,
  made_by      uuid        not null,
  made_at      timestamptz not null,
  primary key (community_id, kind, version),
  check (valid_from > made_at)
);

-- A seat that waits for the one who has the code; only its hash is kept.
create table staff_invites (
  community_id  uuid        not null references communities (id),
  id            uuid        not null,
  -- community_id is not in this key: whoever joins brings only the code.
  code_hash     text        not null unique,
  alias         text        not null check (char_length(alias) <= 40),
  role          text        not null check (role in ('frontdesk', 'steward', 'worker', 'followup', 'manager', 'admin')),
  department_id uuid,
  made_by       uuid        not null,
  made_at       timestamptz not null,
  until         timestamptz not null,
  voided_at     timestamptz,
  used_at       timestamptz,
  staff_id      uuid,
  primary key (community_id, id)
);

create index staff_invites_open on staff_invites (community_id, until) where voided_at is null and used_at is null;
-- Staff of a community, those who left included.
create index staff_by_community on staff (community_id, created_at);

-- A saved reply keeps every wording that it had; one that is retired is offered no more.
alter table saved_replies
  add column version    integer     not null default 1,
  add column retired_at timestamptz;

create table saved_reply_versions (
  community_id uuid        not null,
  reply_id     uuid        not null,
  version      integer     not null,
  title        text        not null,
  words        text        not null,
  retired      boolean     not null default false,
  made_by      uuid        not null,
  made_at      timestamptz not null,
  primary key (community_id, reply_id, version),
  foreign key (community_id, reply_id) references saved_replies (community_id, id)
);

-- The audit log, newest first: all, one verb, one actor.
create index audit_log_newest on audit_log (community_id, at desc, id desc);
create index audit_log_by_verb on audit_log (community_id, verb, at desc, id desc);
create index audit_log_by_actor on audit_log (community_id, actor_id, at desc, id desc);
