-- STF-04: staff beside the owner.
alter table tickets add column helper_ids uuid[] not null default '{}';

-- STF-05: what was said and about which home; a 12345 order has a number.
alter table contact_records
  add column house_id uuid,
  add column note     text    not null default '' check (char_length(note) <= 500),
  add column order_no text    not null default '' check (char_length(order_no) <= 40),
  add column answered boolean not null default false;

-- An order is entered once: is its number known already?
create index contact_records_by_order on contact_records (community_id, order_no) where order_no <> '';

-- STF-02: who looks at a ticket now. One row per reader, renewed while the page is open and gone soon after.
create table ticket_viewers (
  community_id uuid        not null,
  ticket_id    uuid        not null,
  staff_id     uuid        not null,
  until        timestamptz not null,
  primary key (community_id, ticket_id, staff_id),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

-- STF-18: one row per time a ticket became urgent. It rings until somebody opens the ticket.
create table urgent_alarms (
  community_id uuid        not null,
  ticket_id    uuid        not null,
  start_at     timestamptz not null,
  rings        integer     not null default 0,
  rung_at      timestamptz,
  opened_at    timestamptz,
  opened_by    uuid,
  primary key (community_id, ticket_id, start_at),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

-- What rings here now?
create index urgent_alarms_ringing on urgent_alarms (community_id, start_at) where opened_at is null;
