create table tickets (
  community_id      uuid        not null references communities (id),
  id                uuid        not null,
  -- Compared byte by byte, so that the beginning of a number is found by the index.
  receipt_no        text collate "C" not null,
  kind              text        not null,
  category_id       text        not null,
  source            text        not null,
  priority          text        not null check (priority in ('urgent', 'priority', 'normal')),
  state             text        not null check (state in (
                      'submitted', 'accepted', 'processing', 'pending_resident', 'on_hold',
                      'resolved', 'closed', 'declined', 'merged', 'withdrawn')),
  reporter_id       uuid        references people (id),
  house_id          uuid,
  building_id       uuid,
  area_id           uuid,
  place_kind        text        not null check (place_kind in ('home', 'building', 'area')),
  place_detail      text        not null default '',
  words             text        not null check (char_length(words) <= 2000),
  hide_name_from    text        not null check (hide_name_from in ('neighbours', 'handlers')),
  about_staff_ids   uuid[]      not null default '{}',
  owner_id          uuid,
  department_id     uuid,
  parent_id         uuid,
  endorsements      integer     not null default 0,
  version           integer     not null,
  submitted_at      timestamptz not null,
  updated_at        timestamptz not null,
  -- What the desk sorts by: the nearest running due; null once nothing runs.
  due_at            timestamptz,
  -- Has the resident's newest word been answered by a person?
  awaits_reply      boolean     not null default true,
  auto_close_at     timestamptz,
  resolved_at       timestamptz,
  closed_at         timestamptz,
  confirmed         boolean     not null default false,
  -- The aggregate of the rules, whole; the columns above are its searchable part, written with it.
  facts             jsonb       not null,
  primary key (community_id, id),
  unique (community_id, receipt_no)
);

-- Desk list: open tickets, nearest promise first, those without a running promise last; keyset on (due, id).
create index tickets_desk on tickets (community_id, coalesce(due_at, 'infinity'::timestamptz), id)
  where state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved');
-- Desk: mine.
create index tickets_owned on tickets (community_id, owner_id, coalesce(due_at, 'infinity'::timestamptz), id)
  where state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved');
-- Resident's own list, newest first.
create index tickets_by_reporter on tickets (reporter_id, submitted_at desc, id desc);
-- Limit of five a day, F5, home file, sharing.
create index tickets_by_house on tickets (community_id, house_id, submitted_at desc);
-- Similar open tickets of the building.
create index tickets_similar on tickets (community_id, building_id, category_id, submitted_at desc)
  where state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold');
-- A ticket is asked for by id alone.
create index tickets_by_id on tickets (id);

-- Running number of the receipt, by community and Shanghai day.
create table receipt_counters (
  community_id uuid    not null references communities (id),
  day          date    not null,
  last         integer not null,
  primary key (community_id, day)
);

-- What happened, in order; append only. Rebuilding from here gives tickets.facts again.
create table ticket_events (
  community_id uuid        not null,
  ticket_id    uuid        not null,
  seq          integer     not null,
  id           uuid        not null,
  type         text        not null,
  transition   text,
  from_state   text,
  to_state     text,
  actor_role   text        not null,
  actor_id     uuid,
  at           timestamptz not null,
  recorded_at  timestamptz not null,
  visible      boolean     not null default true,
  event        jsonb       not null,
  primary key (community_id, ticket_id, seq),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

-- A step of a promise clock that was reached: 100 is a broken promise. The key makes each happen once,
-- whichever worker comes first and however late.
create table clock_events (
  community_id uuid        not null,
  ticket_id    uuid        not null,
  clock        text        not null,
  start_at     timestamptz not null,
  step         integer     not null check (step in (50, 80, 100, 150)),
  cycle        integer     not null,
  due_at       timestamptz not null,
  at           timestamptz not null,
  id           uuid        not null,
  primary key (community_id, ticket_id, clock, start_at, step),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

create table messages (
  community_id    uuid        not null,
  id              uuid        not null,
  ticket_id       uuid        not null,
  event_seq       integer     not null,
  author          text        not null check (author in ('resident', 'staff', 'system')),
  person_id       uuid,
  staff_id        uuid,
  visibility      text        not null check (visibility in ('public', 'internal')),
  words           text        not null check (char_length(words) <= 2000),
  saved_reply_id  uuid,
  moderated       boolean     not null default false,
  at              timestamptz not null,
  read_at         timestamptz,
  primary key (community_id, id),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

-- One ticket's thread, oldest first.
create index messages_by_ticket on messages (community_id, ticket_id, at, id);

create table photos (
  community_id uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null references people (id),
  ticket_id    uuid,
  message_id   uuid,
  width        integer     not null,
  height       integer     not null,
  bytes        integer     not null,
  sha256       text        not null,
  position     integer     not null default 0,
  made_at      timestamptz not null,
  primary key (community_id, id)
);

create index photos_by_ticket on photos (community_id, ticket_id, position) where ticket_id is not null;
create index photos_by_id on photos (id);

-- One per home: a household counts once, whoever of it taps.
create table endorsements (
  community_id uuid        not null,
  ticket_id    uuid        not null,
  house_id     uuid        not null,
  person_id    uuid        not null references people (id),
  at           timestamptz not null,
  primary key (community_id, ticket_id, house_id),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

create table saved_replies (
  community_id uuid    not null references communities (id),
  id           uuid    not null,
  title        text    not null,
  words        text    not null,
  position     integer not null default 0,
  primary key (community_id, id)
);
