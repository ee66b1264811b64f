import type { Actor, Ticket } from '../tickets/ticket'
import type { Instant } from '../time'
import type { Appointment } from './appointment'
import {
  APPOINTMENT_ACTIONS,
  type AppointmentAction,
  type AppointmentActionType,
  decideAppointment,
} from './arrange'
import { isChoosable, offerableDays } from './windows'

const REASON = '······'

/** Inputs of which one is accepted if any is. */
function attempts(
  type: AppointmentActionType,
  current: Appointment | null,
  now: Instant,
): readonly AppointmentAction[] {
  const free = offerableDays(now).flat()
  switch (type) {
    case 'offer':
      return [{ type, windows: free.slice(0, 1) }]
    case 'agree':
      return free.slice(0, 2).map((window) => ({ type, window }))
    case 'choose':
      return (current?.windows ?? []).map((window) => ({ type, window }))
    case 'move':
      return [{ type, windows: free.slice(0, 1), window: null, reason: REASON }]
    case 'cancel':
      return [{ type, reason: REASON }]
    case 'kept':
      return [{ type }]
    case 'missed':
      return [{ type, missedBy: 'staff' }]
  }
}

/** The acts of which some input would be accepted now. The phone shows exactly these. */
export function possibleActs(
  ticket: Ticket,
  current: Appointment | null,
  actor: Actor,
  now: Instant,
): AppointmentActionType[] {
  return APPOINTMENT_ACTIONS.filter((type) =>
    attempts(type, current, now).some(
      (action) => decideAppointment(ticket, current, actor, action, now).ok,
    ),
  )
}

/** Offered windows among which a resident may still choose; the settled one is not offered again. */
export const choosable = (appointment: Appointment, now: Instant): readonly Instant[] =>
  appointment.windows.filter((window) => window !== appointment.chosen && isChoosable(window, now))
