-- The resident was shown the telephone of the control room and said that it is not urgent.
alter table tickets add column safety_seen boolean not null default false;
