import { type Kysely, sql } from 'kysely'
import type { Clock, ClockKind } from '#domain/tickets/clock'
import type { EscalationStep } from '#domain/tickets/escalation'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'
import { type Member, STAFF_HERE } from './tell-store'

export interface Promised {
  readonly facts: Ticket
  readonly receipt_no: string
  readonly staff: readonly Member[]
}

export async function lockPromised(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<Promised | null> {
  const { rows } = await sql<Promised>`
    select t.facts, t.receipt_no, ${STAFF_HERE}
    from tickets t where t.community_id = ${communityId} and t.id = ${id}
    for update of t`.execute(db)
  return rows[0] ?? null
}

/** The story up to a moment, as the rules rebuild a ticket from it. */
export async function listEventsUntil(
  db: Kysely<Tables>,
  ticket: Ticket,
  until: Instant,
): Promise<readonly TicketEvent[]> {
  const { rows } = await sql<{ event: TicketEvent }>`
    select e.event from ticket_events e
    where e.community_id = ${ticket.communityId} and e.ticket_id = ${ticket.id}
      and e.at <= ${new Date(until)}
    order by e.seq`.execute(db)
  return rows.map((row) => row.event)
}

/** Notes that a clock reached a step. @returns false when that was noted before */
export async function insertStep(
  db: Kysely<Tables>,
  ticket: Ticket,
  clock: Pick<Clock, 'startAt' | 'dueAt'> & { readonly kind: ClockKind },
  step: EscalationStep,
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into clock_events (community_id, ticket_id, clock, start_at, step, cycle, due_at, at, id)
    values (${ticket.communityId}, ${ticket.id}, ${clock.kind}, ${new Date(clock.startAt)}, ${step},
      ${ticket.cycle}, ${new Date(clock.dueAt)}, ${new Date(now)}, ${newId(now)})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

/** Tickets that are still open half as long again after a due, the latest first. */
export async function listLate(
  db: Kysely<Tables>,
  communityId: string,
  now: Instant,
): Promise<readonly Ticket[]> {
  const { rows } = await sql<{ facts: Ticket }>`
    select t.facts from tickets t
    where t.community_id = ${communityId} and t.due_at < ${new Date(now)}
      and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')
      and exists (select 1 from clock_events c
        where c.community_id = t.community_id and c.ticket_id = t.id and c.step = 150)
    order by t.due_at, t.id`.execute(db)
  return rows.map((row) => row.facts)
}
