-- RES-17: visits that were offered, chosen, moved and kept or missed. The newest of a ticket counts.
create table appointments (
  community_id uuid        not null,
  id           uuid        not null,
  ticket_id    uuid        not null,
  state        text        not null check (state in (
                 'offered', 'asked', 'chosen', 'kept', 'missed', 'cancelled')),
  -- Milliseconds at which the offered windows begin; each is two hours long.
  windows      jsonb       not null default '[]',
  -- Beginning of the window that was settled.
  chosen_from  timestamptz,
  moves        integer     not null default 0,
  missed_by    text        check (missed_by in ('resident', 'staff')),
  history      jsonb       not null,
  made_at      timestamptz not null,
  updated_at   timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, ticket_id) references tickets (community_id, id),
  check ((chosen_from is not null) = (state in ('chosen', 'kept', 'missed')))
);

-- The newest appointment of a ticket, for its page and its line in a list.
create index appointments_by_ticket on appointments (community_id, ticket_id, id desc);
-- Two people who offer at once make one appointment.
create unique index appointments_pending on appointments (community_id, ticket_id)
  where state in ('offered', 'asked', 'chosen');
-- Edge case 13: whom a reopened parent has to tell.
create index tickets_merged on tickets (community_id, parent_id) where state = 'merged';
