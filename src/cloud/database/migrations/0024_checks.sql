-- STF-06: one in twenty of the answers that staff fill in is asked for again, by another person than this one.
alter table followup_tasks add column not_for uuid references people (id);

-- What was said then. It stands apart from `responses`, so that no figure counts the same answer twice.
create table answer_checks (
  community_id uuid        not null,
  -- Of the follow-up.
  id           uuid        not null,
  -- The answer that is checked, as staff filled it in.
  response_id  uuid        not null,
  person_id    uuid        not null references people (id),
  staff_id     uuid        not null,
  answers      jsonb       not null,
  -- null: no question was answered both times.
  agreed       boolean,
  at           timestamptz not null,
  primary key (community_id, id),
  unique (community_id, response_id),
  foreign key (community_id, id) references followup_tasks (community_id, id)
);

-- How many of the last months agreed.
create index answer_checks_at on answer_checks (community_id, at);
-- What is kept of one person.
create index answer_checks_by_person on answer_checks (person_id);

-- LOOP-09: the call goes to the person who gave the answer.
update followup_tasks f set person_id = r.person_id
  from responses r
  where f.plan = 'recovery' and f.person_id is null
    and r.community_id = f.community_id and f.dedupe_key = 'recovery:' || r.id;
