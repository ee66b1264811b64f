-- The mobile number of a person, sealed like the openid; the mark finds it again.
-- Not unique: a couple may have given one number at the desk.
alter table people
  add column phone_box  text,
  add column phone_hash text,
  add column phone_at   timestamptz;

-- Whose number is this: a call that comes in, a number that changed hands.
create index people_by_phone on people (phone_hash) where phone_hash is not null;
