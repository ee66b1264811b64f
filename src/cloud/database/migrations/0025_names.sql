-- OPS-03: a name that others come to see waits here until the check, or the desk, lets it through; the one that
-- they see stays meanwhile. null: nothing waits.
alter table people add column name_wanted text check (char_length(name_wanted) <= 40);
alter table staff add column alias_wanted text check (char_length(alias_wanted) <= 40);
