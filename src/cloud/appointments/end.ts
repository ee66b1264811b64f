import type { Kysely } from 'kysely'
import { evolveAppointment } from '#domain/appointments/appointment'
import { endWithTicket } from '#domain/appointments/arrange'
import type { AppointmentEvent, TicketEvent } from '#domain/tickets/events'
import { isOpen } from '#domain/tickets/status'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { appointmentEvent } from './event'
import { findAppointment, saveAppointment } from './store'

const ends = (event: TicketEvent): boolean =>
  event.type === 'transition' && event.from !== null && isOpen(event.from) && !isOpen(event.to)

/**
 * RES-17: a ticket that was resolved, declined, merged or withdrawn takes a visit that has not begun
 * along. Answers the lines that the story of the ticket gets from it; most changes get none.
 */
export async function endAppointment(
  db: Kysely<Tables>,
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Instant,
): Promise<readonly AppointmentEvent[]> {
  if (!events.some(ends)) return []
  const of = { communityId: ticket.communityId, ticketId: ticket.id }
  const current = await findAppointment(db, of)
  const step = endWithTicket(current, now)
  if (current === null || step === null) return []
  await saveAppointment(db, of, evolveAppointment(current.id, current, step), now)
  const after = events.reduce((state, event) => event.to ?? state, ticket.state)
  return [appointmentEvent({ ...ticket, state: after }, { as: 'job' }, step)]
}
