-- LOOP-03: what a follow-up became besides its state.
alter table followup_tasks
  -- The answer that made it needless, the task that asks its questions, the plans whose questions it asks along.
  add column satisfied_by  uuid,
  add column absorbed_into uuid,
  add column asks          text[]      not null default '{}',
  -- The first counted view or attempt.
  add column started_at    timestamptz,
  add column started_by    text        check (started_by in ('card', 'sms', 'phone', 'onSite')),
  -- F7: the day on which it took one of that day's places.
  add column place_on      date,
  add column end_reason    text,
  -- The next rung of its ladder, and when its time comes; null: none is left.
  add column next_channel  text        check (next_channel in ('sms', 'phone', 'onSite')),
  add column next_at       timestamptz;

-- Who is called today; which SMS goes out.
create index followup_tasks_next on followup_tasks (community_id, next_channel, next_at)
  where state in ('scheduled', 'due', 'in_progress') and next_at is not null;

-- The planner: all that a home ever had.
create index followup_tasks_home on followup_tasks (community_id, house_id);

-- F7: what was started in the last 90 days, and what came of it.
create index followup_tasks_started on followup_tasks (community_id, started_at) where started_at is not null;
create index responses_by_task on responses (community_id, task_id) where task_id is not null;

-- F7: how many may be started on a day, and how many places are taken. most null: no limit.
create table followup_days (
  community_id uuid             not null references communities (id),
  day          date             not null,
  staff        integer          not null,
  share        double precision not null,
  most         integer,
  taken        integer          not null default 0,
  primary key (community_id, day)
);

-- A key customer is called every month or quarter, counted from a day, by one steward.
alter table houses
  add column key_cadence text check (key_cadence in ('monthly', 'quarterly')),
  add column key_since   timestamptz,
  add column key_steward uuid;

-- Visits are a rung of the ladder only where the manager switched them on.
alter table communities add column visits_on boolean not null default false;

-- LOOP-09: every low answer ends as a ticket, an improvement, or "no action" with a reason.
create table open_ends (
  community_id   uuid        not null references communities (id),
  -- Of the answer.
  id             uuid        not null,
  house_id       uuid        not null,
  kind           text        not null check (kind in ('ticket', 'services', 'nps', 'followup')),
  at             timestamptz not null,
  due_at         timestamptz not null,
  ended_as       text        check (ended_as in ('ticket', 'improvement', 'none')),
  ticket_id      uuid,
  improvement_id uuid,
  reason         text,
  ended_by       uuid,
  ended_at       timestamptz,
  -- When the manager was told that its seven days were over.
  raised_at      timestamptz,
  primary key (community_id, id)
);

-- The list and its count: what is still open, the nearest due first.
create index open_ends_open on open_ends (community_id, due_at, id) where ended_at is null;

-- The resident said of an answer that staff filled in: not so.
alter table responses add column denied_at timestamptz;
-- Who filled it in.
alter table responses add column filled_by_staff uuid;
