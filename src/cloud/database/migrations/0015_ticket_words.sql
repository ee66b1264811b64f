-- STF-01: any part of what a resident wrote is found, also in Chinese, where no space ends a word: each two
-- neighbouring letters in lower case, and the community beside them, so that one index narrows to both.
-- Written once with the ticket and never again: a ticket that moves on does not touch this index.
create table ticket_words (
  community_id uuid   not null,
  ticket_id    uuid   not null,
  grams        text[] not null,
  primary key (community_id, ticket_id),
  foreign key (community_id, ticket_id) references tickets (community_id, id)
);

insert into ticket_words (community_id, ticket_id, grams)
select t.community_id, t.id,
  array(select distinct substr(lower(t.words), n, 2) from generate_series(1, char_length(t.words) - 1) as n)
    || t.community_id::text
from tickets t;

-- Search among all tickets of all years: which hold every pair of what was typed?
create index ticket_words_by_gram on ticket_words using gin (grams);
-- Search among what is over, newest first.
create index tickets_past on tickets (community_id, submitted_at desc, id desc)
  where state in ('closed', 'declined', 'merged', 'withdrawn');
