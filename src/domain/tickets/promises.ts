import type { Instant, Span } from '../time'
import {
  type Clock,
  type ClockKind,
  firstResponseClock,
  nextResponseClock,
  reopenReplyClock,
  resolutionClock,
} from './clock'
import { isOpen } from './status'
import type { Ticket } from './ticket'

/** A promise that still waits, as its escalation sees it: each by itself, a 12345 deadline beside our own. */
export interface Promised {
  readonly kind: ClockKind | 'hotline'
  readonly startAt: Instant
  readonly dueAt: Instant
  /** From the start to the due, pauses left out, in milliseconds. */
  readonly length: Span
  readonly stoppedAt: null
  readonly isPaused: boolean
}

const own = (ticket: Ticket): Ticket => ({ ...ticket, externalDueAt: null })

/** The order's own deadline waits for nobody, and a reopening gives no other. */
function hotline(ticket: Ticket): Promised[] {
  const { externalDueAt: dueAt, submittedAt: startAt } = ticket
  if (dueAt === null) return []
  const length = dueAt - startAt
  return [{ kind: 'hotline', startAt, dueAt, length, stoppedAt: null, isPaused: false }]
}

/**
 * LOOP-01: the promises of a ticket that are waited for at `now`. `resolution` or `priority`: the one in force, by our
 * own limits; `hotline` beside it. Only an open ticket has them; an unanswered message waits in a claimed one too.
 */
export function promisesOf(ticket: Ticket, now: Instant): readonly Promised[] {
  const open = isOpen(ticket.state)
  const clocks = [
    ...(open
      ? [
          firstResponseClock(ticket, now),
          resolutionClock(own(ticket), now),
          reopenReplyClock(ticket, now),
        ]
      : []),
    nextResponseClock(ticket, now),
  ]
  const waiting = clocks.flatMap((clock) =>
    clock === null || clock.stoppedAt !== null
      ? []
      : [{ ...pick(clock), stoppedAt: null, isPaused: clock.state === 'paused' }],
  )
  return open ? [...waiting, ...hotline(ticket)] : waiting
}

const pick = ({ kind, startAt, dueAt, length }: Clock) => ({
  kind,
  startAt,
  dueAt,
  length,
})

/** When our own limit of the running round falls due, whatever a 12345 order says. */
export const ownDueAt = (ticket: Ticket, now: Instant): Instant | null =>
  resolutionClock(own(ticket), now)?.dueAt ?? null

const OVERDUE: readonly Promised['kind'][] = ['firstResponse', 'resolution', 'priority', 'hotline']

/** F5: the first answer or the solution is late, and still waited for; of a 12345 order by the stricter limit. */
export const isOverdue = (ticket: Ticket, now: Instant): boolean =>
  promisesOf(ticket, now).some(({ kind, dueAt }) => OVERDUE.includes(kind) && now > dueAt)
