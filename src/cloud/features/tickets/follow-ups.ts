import type { Kysely } from 'kysely'
import { reopenedSlot, type Slot, ticketSlot } from '#domain/followups/schedule'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Tables } from '../../database/tables'
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
      return ticketSlot(event.at)
    case 'T13':
    case 'T14':
      return event.reopenCount === 2 ? reopenedSlot(event.at) : null
    default:
      return null
  }
}

/** Plans the follow-up that this event calls for, in its transaction; most call for none. */
export async function planFollowUp(
  db: Kysely<Tables>,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  for (const event of events) {
    const slot = slotOf(ticket, event)
    if (slot === null || ticket.houseId === null) continue
    await db
      .insertInto('followup_tasks')
      .values({
        community_id: ticket.communityId,
        id: newId(event.at),
        house_id: ticket.houseId,
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
  }
}
