import { sql } from 'kysely'
import type { Instant } from '#domain/time'

/** The answers of a response `r` as they stood at asOf: what was changed later counts with what it said then. */
export const answersAt = (asOf: Instant) => sql`coalesce(
  (select h.answers from response_history h
    where h.community_id = r.community_id and h.response_id = r.id and h.at > ${new Date(asOf)}
    order by h.revision limit 1), r.answers)`

/** What the person of a response `r` is in its home. */
export const ROLE_OF = sql`(select d.role from residencies d
  where d.community_id = r.community_id and d.house_id = r.house_id and d.person_id = r.person_id
  order by d.moved_in_at desc, d.id limit 1)`

/** Who works in the community: no recommendation of theirs counts. */
export const staffAt = (communityId: string, asOf: Instant) => sql`select s.person_id from staff s
  where s.community_id = ${communityId} and s.created_at <= ${new Date(asOf)}`

/** Not denied by the resident for whom staff filled it in: "that is not so" makes it no answer. */
export const stands = (asOf: Instant) =>
  sql`(r.denied_at is null or r.denied_at > ${new Date(asOf)})`
