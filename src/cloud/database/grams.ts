import { type RawBuilder, sql } from 'kysely'

/** Each two neighbouring letters of the words, as the index `ticket_words_by_gram` keeps them. */
const pairs = (words: RawBuilder<unknown>) => sql`array(
  select distinct substr(lower(${words}), n, 2) from generate_series(1, char_length(${words}) - 1) as n)`

/** What a ticket is found by: the pairs of its words, and the community that it belongs to. */
export const gramsOf = (words: RawBuilder<unknown>, communityId: RawBuilder<unknown>) =>
  sql`(${pairs(words)} || ${communityId}::text)`
