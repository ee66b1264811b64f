-- STF-07: who owns an improvement, until when, and how it is seen that it holds.
alter table improvements
  add column owner_id    uuid,
  add column made_by     uuid,
  add column made_at     timestamptz,
  add column verify_by   text check (verify_by in ('date', 'survey')),
  add column verify_at   timestamptz,
  -- The service whose scores are compared.
  add column dimension   text,
  add column holds       boolean,
  add column verified_at timestamptz;

-- The manager's list: what is under way, the nearest day first.
create index improvements_doing on improvements (community_id, due_at) where state = 'doing';

-- LOOP-06: what residents keep saying. One row as long as it is open; it ends as an improvement or with a reason.
create table themes (
  community_id   uuid        not null references communities (id),
  id             uuid        not null,
  kind           text        not null check (kind in ('repeat', 'common', 'surge')),
  category_id    text        not null,
  -- Of a repeat; null for the others.
  house_id       uuid,
  homes          integer     not null,
  tickets        integer     not null,
  found_at       timestamptz not null,
  seen_at        timestamptz not null,
  ended_at       timestamptz,
  improvement_id uuid,
  reason         text        check (char_length(reason) <= 200),
  primary key (community_id, id)
);

-- Two looks at once find one theme; the all-zero id stands for no home.
create unique index themes_open
  on themes (community_id, kind, category_id, coalesce(house_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where ended_at is null;
