-- Company, communities and their homes. community_id stands first in every key of what belongs to one,
-- so that the schema can be distributed by it.
create table communities (
  id            uuid        not null primary key,
  name          text        not null,
  company_name  text        not null,
  receipt_prefix text       not null check (receipt_prefix ~ '^[A-Z]{2}$'),
  desk_phone    text        not null,
  hotline_phone text        not null,
  desk_hours    text        not null,
  created_at    timestamptz not null
);

create table buildings (
  community_id uuid    not null references communities (id),
  id           uuid    not null,
  name         text    not null,
  units        text[]  not null default '{}',
  position     integer not null default 0,
  primary key (community_id, id)
);

-- Public areas that a ticket can be about: garage, gate, garden.
create table areas (
  community_id uuid    not null references communities (id),
  id           uuid    not null,
  name         text    not null,
  position     integer not null default 0,
  primary key (community_id, id)
);

create table houses (
  community_id uuid not null,
  id           uuid not null,
  building_id  uuid not null,
  unit         text not null,
  room         text not null,
  label        text not null,
  key_customer boolean not null default false,
  primary key (community_id, id),
  unique (community_id, building_id, unit, room),
  foreign key (community_id, building_id) references buildings (community_id, id)
);

-- One printed code per home; only its hash is kept. community_id is not in the key: the phone brings only the code.
create table home_codes (
  code_hash    text        not null primary key,
  community_id uuid        not null,
  house_id     uuid        not null,
  made_at      timestamptz not null,
  voided_at    timestamptz,
  foreign key (community_id, house_id) references houses (community_id, id)
);

-- At most one valid code per home.
create unique index home_codes_valid on home_codes (community_id, house_id) where voided_at is null;
