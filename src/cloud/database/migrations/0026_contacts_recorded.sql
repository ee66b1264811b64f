-- LOOP-07: a contact may be written down up to 72 h after it was; a report frozen before knows nothing of it.
-- null: at once.
alter table contact_records add column recorded_at timestamptz;
