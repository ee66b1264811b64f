import { clocksOf, nearestDue } from '#domain/tickets/clock'
import { stepsReached } from '#domain/tickets/escalation'
import type { TicketEvent } from '#domain/tickets/events'
import { offerUntil } from '#domain/tickets/handover'
import { policyOf } from '#domain/tickets/policy'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import { type Alarm, stepAlarm } from '../../queue/step-alarm'

/**
 * When the clocks of this ticket are read for storing. While it is paused every due moves, so the
 * furthest is kept: where it would stand if the resident stayed silent until the cap.
 */
const storedAt = (ticket: Ticket, now: Instant): Instant =>
  ticket.state === 'pending_resident' ? now + policyOf(ticket).pauseCap : now

/** What the desk sorts by and counts as overdue once it is over; null when nothing runs. */
export const storedDue = (ticket: Ticket, now: Instant): Instant | null =>
  nearestDue(ticket, storedAt(ticket, now))?.dueAt ?? null

/**
 * One step of each running promise: the newest that it has reached, else its first. The job finds
 * those before it, and plans the next one.
 */
function clockAlarms(ticket: Ticket, now: Instant, suffix: string): Alarm[] {
  return clocksOf(ticket, storedAt(ticket, now))
    .filter((clock) => clock.stoppedAt === null)
    .map((clock) => stepAlarm(ticket.id, clock, stepsReached(clock, now).at(-1) ?? 50, suffix))
}

function stateAlarms(ticket: Ticket): Alarm[] {
  const { id, state, autoCloseAt, expectedAt, expectedPassedAt, questions } = ticket
  const payload = { ticketId: id }
  const alarms: Alarm[] = []
  const at = (kind: Alarm['kind'], runAt: Instant) =>
    alarms.push({ kind, dedupeKey: `${kind}:${id}:${runAt}`, payload, runAt })
  if (state === 'resolved' && autoCloseAt !== null) at('auto-close', autoCloseAt)
  if (state === 'on_hold' && expectedAt !== null && expectedPassedAt === null)
    at('expected-date-passed', expectedAt)
  const question = questions.at(-1)
  if (state === 'pending_resident' && question)
    at('resume-pending', question.at + policyOf(ticket).pendingResume)
  const lapses = offerUntil(ticket)
  if (lapses !== null) at('return-offer', lapses)
  return alarms
}

/**
 * Every moment at which this ticket must be looked at again although nobody touches it. A moved
 * moment has a new key; the old job finds nothing to do.
 * @param events what has just happened: after an undo, clocks that were stopped run again
 */
export function alarmsOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Instant,
): readonly Alarm[] {
  const undo = events.find((event) => event.type === 'transition' && event.transition === 'T19')
  return [...clockAlarms(ticket, now, undo ? `:${undo.at}` : ''), ...stateAlarms(ticket)]
}
