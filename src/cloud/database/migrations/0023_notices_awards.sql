-- A notice is drafted, published to a community or some of its buildings, and may be taken down.
alter table notices
  add column building_ids uuid[]      not null default '{}',
  add column made_by      uuid,
  add column made_at      timestamptz,
  add column withdrawn_at timestamptz;

-- Who signed in and opened it; each person once.
create table notice_reads (
  community_id uuid        not null,
  notice_id    uuid        not null,
  person_id    uuid        not null references people (id),
  at           timestamptz not null,
  primary key (community_id, notice_id, person_id),
  foreign key (community_id, notice_id) references notices (community_id, id)
);

-- Recognition of a month, confirmed by the manager: one for each kind.
create table awards (
  community_id uuid        not null references communities (id),
  id           uuid        not null,
  kind         text        not null check (kind in ('smileAngel', 'guardStar', 'bestCleaner')),
  month        text        not null,
  staff_id     uuid        not null,
  praised      integer     not null,
  contacts     integer     not null check (contacts >= 5 and praised between 0 and contacts),
  words        text        not null default '',
  confirmed_by uuid        not null,
  confirmed_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, kind, month),
  foreign key (community_id, staff_id) references staff (community_id, id)
);
