import type { AppointmentView, VisitView, WindowView } from '#contract/appointments'
import type { Appointment } from '#domain/appointments/appointment'
import { MOST_MOVES } from '#domain/appointments/arrange'
import { choosable } from '#domain/appointments/possible'
import { endOf } from '#domain/appointments/windows'
import { type Instant, iso } from '#domain/time'

export const windowView = (from: Instant): WindowView => ({ from: iso(from), to: iso(endOf(from)) })

const viewOrNull = (from: Instant | null): WindowView | null =>
  from === null ? null : windowView(from)

export function appointmentView(
  appointment: Appointment | null,
  now: Instant,
): AppointmentView | null {
  if (appointment === null) return null
  const { id, state, chosen, moves, missedBy } = appointment
  return {
    id,
    state,
    windows: choosable(appointment, now).map(windowView),
    chosen: viewOrNull(chosen),
    moves,
    movesLeft: Math.max(0, MOST_MOVES - moves),
    missedBy,
  }
}

/** As a line of a list carries it. */
export interface VisitFacts {
  readonly state: VisitView['state']
  readonly from: Instant | null
}

export const visitView = (visit: VisitFacts | null): VisitView | null =>
  visit === null ? null : { state: visit.state, window: viewOrNull(visit.from) }
