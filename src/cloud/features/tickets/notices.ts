import type { TicketEvent } from '#domain/tickets/events'
import { policyOf } from '#domain/tickets/policy'
import type { Ticket } from '#domain/tickets/ticket'
import type { NewJob } from '../../queue/queue'

type Notice = Pick<NewJob, 'kind' | 'dedupeKey' | 'payload' | 'runAt'>

/** What T19 may still take back is told to the resident only when that time is over. */
const isHeld = (event: TicketEvent): boolean =>
  event.type === 'transition' && ['T9', 'T10', 'T15'].includes(event.transition)

/** Events that change nothing for anybody else. */
const isSilent = (event: TicketEvent): boolean =>
  event.type === 'contact' ||
  event.type === 'helper-removed' ||
  event.type === 'privacy-changed' ||
  (event.type === 'message' && event.visibility === 'internal') ||
  // The end of the ticket, which took the visit along, is told by itself.
  (event.type === 'appointment' && event.actorRole === 'job')

/** STF-18: from the moment at which it became urgent, also when it was written down later. */
function alarm(ticket: Ticket, event: TicketEvent): readonly Notice[] {
  const becameUrgent =
    (event.type === 'submitted' && event.priority === 'urgent') ||
    (event.type === 'priority-changed' && event.toPriority === 'urgent')
  if (!becameUrgent) return []
  const payload = { ticketId: ticket.id, startAt: event.at }
  const dedupeKey = `urgent-alarm:${ticket.id}:${event.at}:1`
  return [{ kind: 'urgent-alarm', dedupeKey, payload, runAt: event.at }]
}

/** Who is told of an event is found when it is told: the job carries ids only. */
export function noticesOf(ticket: Ticket, id: string, event: TicketEvent): readonly Notice[] {
  if (isSilent(event)) return []
  const payload = { ticketId: ticket.id, eventId: id }
  const hold = isHeld(event) ? policyOf(ticket).undo + 1 : 0
  return [
    {
      kind: 'tell-resident',
      dedupeKey: `tell-resident:${id}`,
      payload,
      runAt: event.at + hold,
    },
    { kind: 'tell-staff', dedupeKey: `tell-staff:${id}`, payload, runAt: event.at },
    ...alarm(ticket, event),
  ]
}
