import { type Kysely, sql } from 'kysely'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'

export interface RateableTicket {
  readonly facts: Ticket
  readonly home_shares: boolean
}

/** The ticket, held: no other phone rates it and no job closes it meanwhile. */
export async function lockRateable(
  db: Kysely<Tables>,
  id: string,
  personId: string,
): Promise<RateableTicket | null> {
  const { rows } = await sql<RateableTicket>`
    select t.facts, t.house_id is not null and exists (
        select 1 from residencies r
        join residencies me on me.community_id = r.community_id and me.house_id = r.house_id
        where r.community_id = t.community_id and r.house_id = t.house_id
          and r.person_id = t.reporter_id and r.shared and r.moved_out_at is null
          and me.person_id = ${personId} and me.moved_out_at is null) as home_shares
    from tickets t where t.id = ${id} for update of t`.execute(db)
  return rows[0] ?? null
}

/** The own tickets that were claimed or closed lately and have no rating of this round yet. */
export async function listUnrated(
  db: Kysely<Tables>,
  ask: {
    readonly personId: string
    readonly houseId: string | null
    readonly since: Instant
    readonly limit: number
  },
): Promise<readonly TicketRowFacts[]> {
  const { personId, houseId, since, limit } = ask
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW}
    from tickets t
    where t.reporter_id = ${personId} and t.state in ('resolved', 'closed') and t.kind <> 'praise'
      and coalesce(t.closed_at, t.resolved_at) >= ${new Date(since)}
      ${houseId === null ? sql`` : sql`and t.house_id = ${houseId}`}
      and not exists (select 1 from responses r
        where r.community_id = t.community_id and r.ticket_id = t.id and r.kind = 'ticket'
          and r.cycle = (t.facts ->> 'cycle')::int)
    order by coalesce(t.closed_at, t.resolved_at) desc, t.id desc limit ${limit}`.execute(db)
  return rows
}
