import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { isDesk, isManagerOf, isOwnerOrManager } from './authority'
import { type ExpectedDateEvent, frame, type PriorityChangedEvent } from './events'
import { isExpectable } from './handling'
import type { RefusalReason } from './refusal'
import { isOpen } from './status'
import { byOwner, firstRefusal, inState, SHORT, unless, whoMay, wordsFit } from './steps'
import { type Actor, PRIORITIES, type Priority, type Ticket } from './ticket'

const isHigher = (a: Priority, b: Priority): boolean =>
  PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b)

/** Jobs raise by rule (key customer); staff who work on it raise by judgement; only a manager lowers. */
function mayChange(ticket: Ticket, actor: Actor, to: Priority): boolean {
  const raises = isHigher(to, ticket.priority)
  if (actor.as === 'job') return raises
  if (actor.as !== 'staff') return false
  if (!raises) return isManagerOf(ticket, actor)
  return isOwnerOrManager(ticket, actor) || isDesk(ticket, actor)
}

/** Raises or lowers, with a reason. Raising never makes a due later; lowering erases no breach. */
export function decidePriority(
  ticket: Ticket,
  actor: Actor,
  change: { readonly to: Priority; readonly reason: string },
  now: Instant,
): Decision<PriorityChangedEvent, RefusalReason> {
  const { to, reason } = change
  const refusal = firstRefusal(
    whoMay({ ticket, actor, now }, mayChange(ticket, actor, to)),
    unless(isOpen(ticket.state), 'illegal-transition:state'),
    unless(to !== ticket.priority, 'bad-input:priority'),
    wordsFit(reason, SHORT, 'reason'),
  )
  if (refusal !== null) return refused(refusal)
  return allowed({
    ...frame(ticket, actor, now),
    type: 'priority-changed',
    fromPriority: ticket.priority,
    toPriority: to,
    reason: reason.trim(),
  })
}

/** T8: once the expected date is over, a job notes it, once. */
export function decideDatePassed(
  ticket: Ticket,
  now: Instant,
): Decision<ExpectedDateEvent, RefusalReason> {
  const { expectedAt, expectedPassedAt } = ticket
  const refusal = firstRefusal(
    inState(ticket, ['on_hold']),
    unless(expectedAt !== null && now >= expectedAt, 'illegal-transition:tooEarly'),
    unless(expectedPassedAt === null, 'illegal-transition:once'),
  )
  if (refusal !== null || expectedAt === null) return refused(refusal ?? 'illegal-transition:state')
  return allowed({ ...frame(ticket, { as: 'job' }, now), type: 'expected-date-passed', expectedAt })
}

/** T8: owner or manager name a new date, at most 90 d ahead. */
export function decideNewDate(
  ticket: Ticket,
  actor: Actor,
  expectedAt: Instant,
  now: Instant,
): Decision<ExpectedDateEvent, RefusalReason> {
  const attempt = { ticket, actor, now }
  const refusal = firstRefusal(
    byOwner(attempt),
    inState(ticket, ['on_hold']),
    unless(isExpectable(attempt, expectedAt), 'bad-input:expectedAt'),
  )
  return refusal === null
    ? allowed({ ...frame(ticket, actor, now), type: 'expected-date-set', expectedAt })
    : refused(refusal)
}
