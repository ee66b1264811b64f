-- How a person wants to be reached. The in-app inbox cannot be switched off: it rings nowhere.
alter table people
  add column sms_ok             boolean not null default true,
  add column call_ok            boolean not null default true,
  add column visit_ok           boolean not null default true,
  add column contact_preference text    not null default 'none'
    check (contact_preference in ('none', 'phone', 'text', 'onsite', 'large')),
  -- Set: personal features stop until the consent is given again.
  add column consent_withdrawn_at timestamptz;

-- Each yes and each no to the privacy text, append only; `version` names the text that was shown.
create table privacy_consents (
  person_id uuid        not null references people (id),
  id        uuid        not null,
  version   text        not null check (char_length(version) <= 20),
  given     boolean     not null,
  at        timestamptz not null,
  primary key (person_id, id)
);

-- Ledger of WeChat's one-time subscribe messages: each "accept" is one message that may be sent, once.
create table message_consents (
  person_id      uuid        not null references people (id),
  template       text        not null check (template in ('reply', 'question', 'resolved', 'improvement')),
  granted        integer     not null default 0 check (granted >= 0),
  used           integer     not null default 0 check (used >= 0 and used <= granted),
  refused_in_row integer     not null default 0 check (refused_in_row >= 0),
  last_answer    text        not null check (last_answer in ('accept', 'reject', 'ban', 'filter')),
  last_answer_at timestamptz not null,
  primary key (person_id, template)
);

-- Who has seen my name: the reveals of my tickets.
create index audit_log_reveals on audit_log (subject_id, at desc) where verb = 'reveal-reporter';
-- What became of my requests for homes.
create index home_requests_by_person on home_requests (person_id, asked_at desc);
