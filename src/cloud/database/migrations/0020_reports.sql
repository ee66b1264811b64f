-- LOOP-07: the figures of a month or quarter as they stood 24 h after its end; written once, never changed.
create table report_snapshots (
  community_id uuid        not null references communities (id),
  -- `2026-10` or `2026-Q3`
  period       text        not null check (period ~ '^2[0-9]{3}-(0[1-9]|1[0-2]|Q[1-4])$'),
  -- How they were counted.
  definitions  integer     not null,
  -- Facts recorded until then.
  as_of        timestamptz not null,
  made_at      timestamptz not null,
  figures      jsonb       not null,
  primary key (community_id, period)
);
