-- One look at a promise climbs its whole ladder, not only the last step.
update jobs set kind = 'promise-step' where kind = 'promise-broken' and done_at is null;

-- What leaves the house for one person: written with its cause, tried by a job, sent once.
-- sending: the other side was spoken to and has not answered yet; found again so, it is unknown and not repeated.
create table messages_out (
  community_id uuid        not null references communities (id),
  id           uuid        not null,
  person_id    uuid        not null references people (id),
  channel      text        not null check (channel in ('subscribe')),
  template     text        not null,
  ticket_id    uuid,
  -- Key of the same news in the in-app inbox.
  dedupe_key   text        not null,
  facts        jsonb       not null default '{}',
  state        text        not null default 'waiting' check (state in (
                 'waiting', 'sending', 'sent', 'read', 'no-wechat', 'no-consent', 'refused', 'unknown')),
  -- One of the ledger was taken for it.
  spent        boolean     not null default false,
  errcode      integer     not null default 0,
  at           timestamptz not null,
  ended_at     timestamptz,
  primary key (community_id, id),
  unique (community_id, person_id, channel, dedupe_key)
);
