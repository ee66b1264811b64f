import type { AppointmentStep } from '#domain/appointments/appointment'
import { type AppointmentEvent, frame } from '#domain/tickets/events'
import type { Actor, Ticket } from '#domain/tickets/ticket'

/** A step of an appointment as a line in the story of its ticket. */
export const appointmentEvent = (
  ticket: Ticket,
  actor: Actor,
  step: AppointmentStep,
): AppointmentEvent => ({
  ...frame(ticket, actor, step.at),
  type: 'appointment',
  deed: step.deed,
  window: step.window,
  windows: step.windows.length,
  missedBy: step.missedBy,
  reason: step.reason,
})
