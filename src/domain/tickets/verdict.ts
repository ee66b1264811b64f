import { addDays, endOfDay, type Instant } from '../time'
import { fits, lengthOf } from '../words'
import type { ActionOf, TransitionFacts } from './actions'
import { isOwnerOf, isReporter, mayReceive } from './authority'
import { policyOf } from './policy'
import type { RefusalReason } from './refusal'
import { type Attempt, firstRefusal, inState, QUESTION, step, unless, whoMay } from './steps'
import type { Ticket } from './ticket'

interface OnBehalf {
  readonly contactRecordId?: string
}

/** The reporter, or staff who name the contact in which the resident said so. */
function byReporter(attempt: Attempt, said: OnBehalf): RefusalReason | null {
  if (attempt.actor.as !== 'staff') {
    return whoMay(attempt, isReporter(attempt.ticket, attempt.actor))
  }
  return firstRefusal(
    whoMay(attempt, true),
    unless(Boolean(said.contactRecordId), 'bad-input:contactRecordId'),
  )
}

/** T11 on behalf: neither the owner nor who resolved it may say that the resident is content. */
const isImpartial = ({ ticket, actor }: Attempt): boolean =>
  actor.as !== 'staff' || (!isOwnerOf(ticket, actor) && ticket.resolvedById !== actor.staffId)

/** T11: solved is confirmed; partly, and content with it, closes without a confirmation. */
export function decideConfirm(attempt: Attempt, action: ActionOf<'confirm'>) {
  const { ticket, actor } = attempt
  const yes = action.answer === 'yes'
  const refusal = firstRefusal(
    byReporter(attempt, action),
    unless(isImpartial(attempt), 'not-allowed:ownerId'),
    inState(ticket, ['resolved']),
  )
  return step(attempt, refusal, 'T11', 'closed', {
    confirm: action.answer,
    closedBy: actor.as === 'staff' ? 'visit' : 'resident',
    confirmed: yes,
    outcome: yes ? ticket.outcome : 'partly',
    contactRecordId: action.contactRecordId ?? null,
  })
}

/** The last moment of the n-th Shanghai day after the close or decline; T14 and T11b share it. */
function untilDay(from: Instant | null, days: number): Instant | null {
  return from === null ? null : endOfDay(addDays(from, days))
}

export const lateConfirmUntil = (ticket: Ticket): Instant | null =>
  untilDay(ticket.closedAt, policyOf(ticket).lateConfirmDays)

/** Until when T14 may reopen a closed or declined ticket; null in every other state. */
export const reopenUntil = (ticket: Ticket): Instant | null =>
  untilDay(ticket.closedAt ?? ticket.declinedAt, policyOf(ticket).reopenDays)

/** T11b: a late yes to what the job closed. Only the reporter, only yes. */
export function decideLateConfirm(attempt: Attempt, action: ActionOf<'confirm'>) {
  const { ticket, actor, now } = attempt
  const refusal = firstRefusal(
    whoMay(attempt, isReporter(ticket, actor)),
    inState(ticket, ['closed']),
    unless(ticket.closedBy === 'auto' && !ticket.confirmed, 'illegal-transition:state'),
    unless(now <= (lateConfirmUntil(ticket) ?? now), 'illegal-transition:tooLate'),
    unless(action.answer === 'yes', 'bad-input:answer'),
  )
  return step(attempt, refusal, 'T11b', 'closed', {
    confirm: 'yes',
    closedBy: 'auto',
    confirmed: true,
  })
}

/** T11c: once for each time it was resolved. */
export function decideUnclear(attempt: Attempt) {
  const { ticket, actor, now } = attempt
  const refusal = firstRefusal(
    whoMay(attempt, isReporter(ticket, actor)),
    inState(ticket, ['resolved']),
    unless(ticket.unclearAt === null, 'illegal-transition:once'),
  )
  const extra = policyOf(ticket).unclearExtra
  const autoCloseAt = (ticket.autoCloseAt ?? now) + extra
  return step(attempt, refusal, 'T11c', 'resolved', { autoCloseAt })
}

/** T12: the job closes what nobody answered. It confirms nothing and rates nothing. */
export function decideAutoClose(attempt: Attempt) {
  const { ticket, actor, now } = attempt
  const dueAt = ticket.autoCloseAt ?? now
  const refusal = firstRefusal(
    unless(actor.as === 'job', 'not-allowed:action'),
    inState(ticket, ['resolved']),
    unless(now >= dueAt, 'illegal-transition:tooEarly'),
  )
  return step(attempt, refusal, 'T12', 'closed', { closedBy: 'auto', confirmed: false, dueAt })
}

const TAG_LENGTH = { min: 1, max: 40 }

function hasReason(action: ActionOf<'reopen'>): boolean {
  const tags = action.tags ?? []
  if (!tags.every((tag) => fits(tag, TAG_LENGTH))) return false
  const words = action.reason ?? ''
  return words.trim() === '' ? tags.length > 0 : fits(words, QUESTION)
}

/** The second reopening makes the manager the owner and raises the priority. */
function reopening({ ticket }: Attempt, action: ActionOf<'reopen'>, facts: TransitionFacts) {
  const reopenCount = ticket.reopenCount + 1
  const second = reopenCount === 2
  const { manager } = facts
  const taker = second && manager !== undefined && mayReceive(ticket, manager) ? manager : null
  return {
    noteLength: lengthOf(action.reason ?? ''),
    tags: action.tags ?? [],
    contactRecordId: action.contactRecordId ?? null,
    reopenCount,
    cycle: ticket.cycle + 1,
    ownerId: taker?.staffId ?? ticket.ownerId,
    departmentId: taker === null ? ticket.departmentId : taker.departmentId,
    priority: second && ticket.priority === 'normal' ? ('priority' as const) : ticket.priority,
  }
}

/** T13 from resolved, T14 from closed and declined; three times at most. */
export function decideReopen(attempt: Attempt, action: ActionOf<'reopen'>, facts: TransitionFacts) {
  const { ticket, now } = attempt
  const policy = policyOf(ticket)
  const refusal = firstRefusal(
    byReporter(attempt, action),
    inState(ticket, ['resolved', 'closed', 'declined']),
    unless(ticket.reopenCount < policy.reopenMax, 'illegal-transition:reopenCount'),
    unless(now <= (reopenUntil(ticket) ?? now), 'illegal-transition:tooLate'),
    unless(hasReason(action), 'bad-input:reason'),
  )
  const payload = reopening(attempt, action, facts)
  return ticket.state === 'resolved'
    ? step(attempt, refusal, 'T13', 'processing', payload)
    : step(attempt, refusal, 'T14', 'processing', payload)
}

/**
 * RES-04: what cannot be reopened any more is followed by a new ticket that names it.
 * Praise was thanked for; there is nothing to go on with.
 */
export function mayFollow(attempt: Attempt): boolean {
  const { ticket, actor } = attempt
  const isOver = ticket.state === 'closed' || ticket.state === 'declined'
  if (!isOver || ticket.kind === 'praise' || !isReporter(ticket, actor)) return false
  return !decideReopen(attempt, { type: 'reopen', reason: '······' }, {}).ok
}

/** T18 */
export function decideWithdraw(attempt: Attempt, action: ActionOf<'withdraw'>) {
  const refusal = firstRefusal(
    byReporter(attempt, action),
    inState(attempt.ticket, ['submitted', 'accepted', 'processing', 'pending_resident']),
  )
  const contactRecordId = action.contactRecordId ?? null
  return step(attempt, refusal, 'T18', 'withdrawn', { contactRecordId })
}
