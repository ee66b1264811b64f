import { type Kysely, sql } from 'kysely'
import { reopenedSlot, type Slot, ticketSlot } from '#domain/followups/schedule'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Tables } from '../../database/tables'
import { settleHome } from '../../followups/settle-home'
import { releaseAbsorbed } from '../../followups/task-store'
import { newId } from '../../ids'

/** Problems are asked about again; suggestions, questions and praise are not. */
const isProblem = ({ kind }: Ticket): boolean => kind === 'complaint' || kind === 'repair'

/** T12 and "partly" are asked about in a week, T11c as well; the second reopening is the manager's call. */
function slotOf(ticket: Ticket, event: TicketEvent): Slot | null {
  if (event.type !== 'transition') return null
  switch (event.transition) {
    case 'T12':
      return isProblem(ticket) ? ticketSlot(event.at) : null
    case 'T11':
      return isProblem(ticket) && event.confirm === 'partly' ? ticketSlot(event.at) : null
    case 'T11c':
      return isProblem(ticket) ? ticketSlot(event.at) : null
    case 'T13':
    case 'T14':
      return event.reopenCount === 2 ? reopenedSlot(event.at) : null
    default:
      return null
  }
}

/**
 * "Is it solved?" was answered by the resident's own deed: a late yes completes the question, a reopening makes it
 * void. A job never does either.
 */
function endOf(event: TicketEvent): 'completed' | 'cancelled' | null {
  if (event.type !== 'transition') return null
  if (event.transition === 'T11b') return 'completed'
  return event.transition === 'T13' || event.transition === 'T14' ? 'cancelled' : null
}

async function endQuestion(db: Kysely<Tables>, ticket: Ticket, state: string, event: TicketEvent) {
  await sql`update followup_tasks set state = ${state}, result_at = ${new Date(event.at)}
    where community_id = ${ticket.communityId} and ticket_id = ${ticket.id} and plan = 'ticket'
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
  const asked = sql`w.ticket_id = ${ticket.id} and w.plan = 'ticket'`
  await releaseAbsorbed(db, ticket.communityId, asked)
}

/** Plans the follow-up that this event calls for, in its transaction; most call for none. */
export async function planFollowUp(
  db: Kysely<Tables>,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  for (const event of events) {
    const end = endOf(event)
    if (end !== null) await endQuestion(db, ticket, end, event)
    const slot = slotOf(ticket, event)
    if (slot === null || ticket.houseId === null) continue
    await db
      .insertInto('followup_tasks')
      .values({
        community_id: ticket.communityId,
        id: newId(event.at),
        house_id: ticket.houseId,
        person_id: ticket.reporterId,
        plan: slot.plan,
        anchor_at: new Date(event.at),
        due_at: new Date(slot.dueAt),
        window_start: new Date(slot.windowStart),
        window_end: new Date(slot.windowEnd),
        quarter: null,
        ticket_id: ticket.id,
        response_id: null,
        result_at: null,
        dedupe_key: `${slot.plan}:${ticket.id}:${event.at}`,
      })
      .onConflict((conflict) => conflict.columns(['community_id', 'dedupe_key']).doNothing())
      .execute()
    const { communityId, houseId } = ticket
    await settleHome(db, { communityId, houseId }, event.at)
  }
}
