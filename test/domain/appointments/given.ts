import { type Appointment, evolveAppointment } from '#domain/appointments/appointment'
import { type AppointmentAction, decideAppointment } from '#domain/appointments/arrange'
import { windowsOfDay } from '#domain/appointments/windows'
import type { Ticket } from '#domain/tickets/ticket'
import { days, type Instant } from '#domain/time'
import { inState, people, START, type Story, type Who } from '../tickets/given'

/** The n-th window of the day so many days after the start, a Tuesday: 0 begins at 09:00. */
export const windowOn = (ahead: number, n: number): Instant =>
  windowsOfDay(START + days(ahead))[n] ?? Number.NaN

export const REASON = 'The part comes later'

/** A repair that is being worked on, and what becomes of its visits. */
export class Visit {
  current: Appointment | null = null
  now: Instant
  private made = 0

  readonly ticket: Ticket

  constructor(ticket: Ticket = visited().ticket) {
    this.ticket = ticket
    this.now = START
  }

  at(now: Instant): this {
    this.now = now
    return this
  }

  tries(who: Who, action: AppointmentAction) {
    const decision = decideAppointment(this.ticket, this.current, people[who], action, this.now)
    if (decision.ok) {
      this.made += 1
      this.current = evolveAppointment(`a-${this.made}`, this.current, decision.value)
    }
    return decision
  }

  does(who: Who, action: AppointmentAction): this {
    const decision = this.tries(who, action)
    if (!decision.ok) throw new Error(`${who} ${action.type}: ${decision.reason}`)
    return this
  }

  refuses(who: Who, action: AppointmentAction): string | null {
    const decision = decideAppointment(this.ticket, this.current, people[who], action, this.now)
    return decision.ok ? null : decision.reason
  }

  offered(...windows: readonly Instant[]): this {
    return this.does('owner', { type: 'offer', windows })
  }

  chosen(window: Instant): this {
    return this.offered(window, windowOn(2, 0), windowOn(2, 1), windowOn(2, 2)).does('reporter', {
      type: 'choose',
      window,
    })
  }
}

export const visited = (): Story => inState.processing({ kind: 'repair' })
