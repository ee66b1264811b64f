-- Whom a follow-up is about: F8 passes it on to another adult of the home, the exit task is that person's alone.
alter table followup_tasks add column person_id uuid references people (id);

-- What may this person answer now?
create index followup_tasks_by_person on followup_tasks (person_id, window_end)
  where person_id is not null and state in ('scheduled', 'due', 'in_progress', 'completed');
-- F8, moving out: the open tasks of one home.
create index followup_tasks_by_house on followup_tasks (community_id, house_id)
  where state in ('scheduled', 'due', 'in_progress');

-- A stage questionnaire is versioned: which one was answered.
alter table responses add column questionnaire integer;
-- One answer per task and person, edited in place for 24 h.
create unique index responses_task_once on responses (community_id, task_id, person_id) where kind = 'followup';

-- Cards of a stage questionnaire and of one round of one ticket (F3).
alter table invitations drop constraint invitations_kind_check;
alter table invitations add constraint invitations_kind_check
  check (kind in ('nps', 'services', 'rating', 'followup'));

-- Exit questions without a login: 256 random bits, kept as a hash, consumed by the answer and not by a look.
create table exit_links (
  community_id uuid        not null,
  id           uuid        not null,
  task_id      uuid        not null,
  token_hash   text        not null unique,
  made_by      uuid        not null,
  made_at      timestamptz not null,
  until        timestamptz not null,
  voided_at    timestamptz,
  used_at      timestamptz,
  -- Key of the request that used it: repeated, it gets the same answer again.
  used_key     text,
  primary key (community_id, id),
  foreign key (community_id, task_id) references followup_tasks (community_id, id)
);

-- A new link voids those that were made before it.
create index exit_links_by_task on exit_links (community_id, task_id);

-- Which answers and tickets stand behind an improvement: what became of my word?
create table improvement_sources (
  community_id   uuid not null,
  id             uuid not null,
  improvement_id uuid not null,
  response_id    uuid,
  ticket_id      uuid,
  primary key (community_id, id),
  foreign key (community_id, improvement_id) references improvements (community_id, id),
  check ((response_id is null) <> (ticket_id is null))
);

-- What became of these answers, of these tickets?
create unique index improvement_sources_by_response on improvement_sources (community_id, response_id, improvement_id)
  where response_id is not null;
create unique index improvement_sources_by_ticket on improvement_sources (community_id, ticket_id, improvement_id)
  where ticket_id is not null;
