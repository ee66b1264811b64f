-- STF-18: who is on duty from when to when. Shifts of several people overlap; those of one person do not.
create table duty_roster (
  community_id uuid        not null,
  id           uuid        not null,
  staff_id     uuid        not null,
  from_at      timestamptz not null,
  to_at        timestamptz not null check (to_at > from_at),
  made_by      uuid        not null,
  made_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, staff_id) references staff (community_id, id)
);

-- Who is on duty now, and the plan of a week. No shift is longer than a day, so that `from_at` bounds both.
create index duty_roster_by_time on duty_roster (community_id, from_at, to_at);

-- STF-17: who is away from when to when. Ended early: to_at is brought forward.
create table staff_absences (
  community_id  uuid        not null,
  id            uuid        not null,
  staff_id      uuid        not null,
  from_at       timestamptz not null,
  to_at         timestamptz not null check (to_at > from_at),
  -- Who takes over; null: the head of the department, else the desk on duty.
  substitute_id uuid,
  made_by       uuid        not null,
  made_at       timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, staff_id) references staff (community_id, id)
);

-- Who is away now, and until when.
create index staff_absences_by_end on staff_absences (community_id, to_at, from_at);
