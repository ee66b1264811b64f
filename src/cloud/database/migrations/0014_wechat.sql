-- OPS-03: the access token of an account, sealed, shared by the processes on this database. The mark tells
-- an old token from a newer one without opening the box.
create table wechat_tokens (
  app_id     text        not null primary key,
  box        text        not null,
  token_mark text        not null,
  until      timestamptz not null
);

-- Pushes that were taken in. Two rows are never the same request (nonce), nor the same event (about).
create table wechat_pushes (
  id          uuid        not null primary key,
  nonce       text        not null unique,
  about       text        not null unique,
  kind        text        not null check (kind in ('photo-checked', 'revoked', 'account-closed', 'other')),
  -- Marked like people.openid_hash.
  openid_hash text,
  -- WeChat's number of what was taken back.
  info        text        not null default '',
  trace_id    text,
  suggest     text        check (suggest in ('pass', 'review', 'risky')),
  label       integer     not null default 0,
  at          timestamptz not null
);

create index wechat_pushes_by_age on wechat_pushes (at);
-- A verdict may be here before we have written down what it is about.
create index wechat_pushes_by_trace on wechat_pushes (trace_id) where trace_id is not null;

-- What residents wrote or sent, and whether others may see it. No row: nothing stands in the way.
-- pending: the check is under way; review: a person of the desk should look; blocked: the check says no;
-- released, hidden: the desk said so.
create table content_checks (
  community_id uuid        not null references communities (id),
  kind         text        not null check (kind in ('ticket', 'message', 'photo', 'praise', 'name')),
  subject_id   uuid        not null,
  ticket_id    uuid,
  -- Who wrote it.
  person_id    uuid        references people (id),
  state        text        not null check (state in (
                 'pending', 'review', 'blocked', 'passed', 'released', 'hidden')),
  -- WeChat's number of what it found.
  label        integer     not null default 0,
  trace_id     text,
  appealed_at  timestamptz,
  reason       text        not null default '' check (char_length(reason) <= 200),
  decided_by   uuid,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  primary key (community_id, kind, subject_id)
);

-- The page of one ticket.
create index content_checks_by_ticket on content_checks (community_id, ticket_id) where ticket_id is not null;
-- The desk's list, oldest first.
create index content_checks_open on content_checks (community_id, made_at, subject_id)
  where state in ('pending', 'review', 'blocked');
-- A verdict that comes by push brings only its trace id.
create index content_checks_by_trace on content_checks (trace_id) where trace_id is not null;
