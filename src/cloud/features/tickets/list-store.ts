import { type Kysely, sql } from 'kysely'
import { STATE_CLASS, TICKET_STATES } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Place } from '../../views/cursor'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'
import { standing } from './view-store'

export type Scope = 'open' | 'closed' | 'all'

/** Open for a resident: whatever still waits for somebody, be it themselves. */
const OPEN = TICKET_STATES.filter((state) => ['open', 'claimed'].includes(STATE_CLASS[state]))

function inScope(scope: Scope) {
  if (scope === 'all') return sql``
  const states = sql`(${[...OPEN]}::text[])`
  return scope === 'open' ? sql`and t.state = any ${states}` : sql`and t.state <> all ${states}`
}

/** Newest first, behind the last line of the page before. */
const after = (place: Place | null) =>
  place === null
    ? sql``
    : sql`and (t.submitted_at, t.id) < (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`

/**
 * The own tickets and those that a home shares, newest first. Two ranges of two indexes, each cut to
 * a page, so that a long history costs no more than a short one.
 */
export async function listOwn(
  db: Kysely<Tables>,
  ask: {
    readonly personId: string
    readonly scope: Scope
    readonly place: Place | null
    readonly limit: number
    readonly now: Instant
  },
): Promise<readonly TicketRowFacts[]> {
  const { personId, scope, place, limit, now } = ask
  const page = sql`${inScope(scope)} ${after(place)} order by t.submitted_at desc, t.id desc`
  const { rows } = await sql<TicketRowFacts>`
    with own as (
      select t.community_id, t.id, t.submitted_at, ${standing(personId, now)}
      from tickets t where t.reporter_id = ${personId} ${page} limit ${limit}),
    shared as (
      select t.community_id, t.id, t.submitted_at, ${standing(personId, now)}
      from residencies me
      join residencies r on r.community_id = me.community_id and r.house_id = me.house_id
        and r.person_id <> me.person_id and r.shared and r.moved_out_at is null
      join tickets t on t.community_id = r.community_id and t.house_id = r.house_id
        and t.reporter_id = r.person_id
      where me.person_id = ${personId} and me.moved_out_at is null ${page} limit ${limit}),
    found as (
      select community_id, id from own where reporter_stays
      union
      select community_id, id from shared where home_shares)
    select ${TICKET_ROW}
    from found f join tickets t on t.community_id = f.community_id and t.id = f.id
    order by t.submitted_at desc, t.id desc limit ${limit}`.execute(db)
  return rows
}
