import { type Kysely, sql } from 'kysely'
import type { WorkDetail } from '#contract/improvements'
import type { Dimension, Score } from '#domain/ratings/dimensions'
import type { Instant } from '#domain/time'
import { dayOf } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'

/** Tickets that exist here and may stand behind an improvement: nobody's who hides from handlers is left out, he is told, too. */
export async function insertSources(
  db: Kysely<Tables>,
  communityId: string,
  improvementId: string,
  ticketIds: readonly string[],
  now: Instant,
): Promise<number> {
  let n = 0
  for (const ticketId of new Set(ticketIds)) {
    const { rows } = await sql<{ id: string }>`
      insert into improvement_sources (community_id, id, improvement_id, ticket_id)
      select t.community_id, ${newId(now)}::uuid, ${improvementId}::uuid, t.id from tickets t
      where t.community_id = ${communityId} and t.id = ${ticketId}
      on conflict do nothing returning id`.execute(db)
    n += rows.length
  }
  return n
}

/** Homes behind it: those of the tickets, of "me too", and of the answers; each once. */
export const countHomes = (db: Kysely<Tables>, communityId: string, id: string) =>
  sql`
  update improvements set homes = (select count(distinct house_id) from (
    select t.house_id from improvement_sources s
      join tickets t on t.community_id = s.community_id and t.id = s.ticket_id
      where s.community_id = ${communityId} and s.improvement_id = ${id}
    union select e.house_id from improvement_sources s
      join endorsements e on e.community_id = s.community_id and e.ticket_id = s.ticket_id
      where s.community_id = ${communityId} and s.improvement_id = ${id}
    union select r.house_id from improvement_sources s
      join responses r on r.community_id = s.community_id and r.id = s.response_id
      where s.community_id = ${communityId} and s.improvement_id = ${id}) h
    where house_id is not null)
  where community_id = ${communityId} and id = ${id}`.execute(db)

export interface Behind {
  readonly personId: string
  /** A ticket of theirs, or one that they said "me too" to; null where an answer stands behind it. */
  readonly ticketId: string | null
  readonly receiptNo: string | null
}

/** Everybody behind it who still has an account, each once. */
export async function listBehind(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<readonly Behind[]> {
  const { rows } = await sql<Behind>`
    select distinct on (b.person_id) b.person_id as "personId", b.ticket_id as "ticketId",
      b.receipt_no as "receiptNo"
    from (
      select t.reporter_id as person_id, t.id as ticket_id, t.receipt_no from improvement_sources s
        join tickets t on t.community_id = s.community_id and t.id = s.ticket_id
        where s.community_id = ${communityId} and s.improvement_id = ${id}
      union all select e.person_id, null, null from improvement_sources s
        join endorsements e on e.community_id = s.community_id and e.ticket_id = s.ticket_id
        where s.community_id = ${communityId} and s.improvement_id = ${id}
      union all select r.person_id, null, null from improvement_sources s
        join responses r on r.community_id = s.community_id and r.id = s.response_id
        where s.community_id = ${communityId} and s.improvement_id = ${id}) b
    join people p on p.id = b.person_id and p.deleted_at is null
    order by b.person_id, b.ticket_id nulls last`.execute(db)
  return rows
}

/** What may be shown to this member of staff: a ticket about somebody is never seen by that person. */
export async function listTickets(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  staffId: string,
): Promise<WorkDetail['tickets']> {
  const { rows } = await sql<WorkDetail['tickets'][number]>`
    select t.id, t.receipt_no as "receiptNo", left(t.words, 60) as words, t.state
    from improvement_sources s
    join tickets t on t.community_id = s.community_id and t.id = s.ticket_id
    where s.community_id = ${communityId} and s.improvement_id = ${id}
      and not ${staffId}::uuid = any(t.about_staff_ids)
    order by t.submitted_at desc limit 50`.execute(db)
  return rows
}

export async function countAnswers(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from improvement_sources
    where community_id = ${communityId} and improvement_id = ${id}
      and response_id is not null`.execute(db)
  return rows[0]?.n ?? 0
}

/** How often each score was given to a service by residents themselves, between two days, both included. */
export async function countScores(
  db: Kysely<Tables>,
  communityId: string,
  dimension: Dimension,
  from: Instant,
  to: Instant,
): Promise<Record<Score, number>> {
  const { rows } = await sql<{ score: Score; n: number }>`
    select score, sum(n)::int as n from measure_days
    where community_id = ${communityId} and metric = 'csat' and dimension = ${dimension}
      and filled_by = 'self' and day >= ${dayOf(from)}::date and day <= ${dayOf(to)}::date
    group by score`.execute(db)
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const { score, n } of rows) if (score in counts) counts[score] = n
  return counts
}
