import { lengthOf } from '../words'
import type { ActionOf, TransitionFacts } from './actions'
import { mayReceive, ownerNamed } from './authority'
import { policyOf } from './policy'
import {
  type Attempt,
  byDesk,
  byOwner,
  firstRefusal,
  inState,
  QUESTION,
  step,
  unless,
  wordsFit,
} from './steps'

export const WORKED_ON = ['accepted', 'processing'] as const

/** T2 and T4: the desk gives it an owner; somebody else than the actor needs their facts. */
function owning(attempt: Attempt, action: ActionOf<'accept' | 'take'>, facts: TransitionFacts) {
  const { ticket, actor } = attempt
  const owner = ownerNamed(actor, action.ownerId, facts)
  const refusal = firstRefusal(
    byDesk(attempt),
    inState(ticket, ['submitted']),
    unless(owner !== null && mayReceive(ticket, owner), 'bad-input:ownerId'),
  )
  const payload = { ownerId: action.ownerId, departmentId: owner?.departmentId ?? null }
  return { refusal, payload }
}

/** T2 */
export function decideAccept(attempt: Attempt, action: ActionOf<'accept'>, facts: TransitionFacts) {
  const { refusal, payload } = owning(attempt, action, facts)
  return step(attempt, refusal, 'T2', 'accepted', payload)
}

/** T3 */
export function decideProcess(attempt: Attempt) {
  const refusal = firstRefusal(byOwner(attempt), inState(attempt.ticket, ['accepted']))
  return step(attempt, refusal, 'T3', 'processing', {})
}

/** T4: counts as T2 and T3 in one. */
export function decideTake(attempt: Attempt, action: ActionOf<'take'>, facts: TransitionFacts) {
  const { refusal, payload } = owning(attempt, action, facts)
  return step(attempt, refusal, 'T4', 'processing', payload)
}

/** T5: a public question; the resolution clock stands still until it is answered. */
export function decideAsk(attempt: Attempt, action: ActionOf<'ask'>) {
  const refusal = firstRefusal(
    byOwner(attempt),
    inState(attempt.ticket, WORKED_ON),
    wordsFit(action.words, QUESTION, 'words'),
  )
  return step(attempt, refusal, 'T5', 'pending_resident', { noteLength: lengthOf(action.words) })
}

/** T6 by owner or manager, or by the job once the question is 7 d old. */
export function decideResume(attempt: Attempt) {
  const { ticket, actor, now } = attempt
  const askedAt = ticket.questions.at(-1)?.at ?? ticket.submittedAt
  const due = askedAt + policyOf(ticket).pendingResume
  const isJob = actor.as === 'job'
  const refusal = firstRefusal(
    isJob ? null : byOwner(attempt),
    inState(ticket, ['pending_resident']),
    unless(!isJob || now >= due, 'illegal-transition:tooEarly'),
  )
  return step(attempt, refusal, 'T6', 'processing', {})
}

/** An expected date lies ahead, at most 90 d. */
export const isExpectable = ({ ticket, now }: Attempt, expectedAt: number): boolean =>
  expectedAt > now && expectedAt <= now + policyOf(ticket).holdMax

/** T7: the resolution clock goes on. */
export function decideHold(attempt: Attempt, action: ActionOf<'hold'>) {
  const { reason, expectedAt } = action
  const refusal = firstRefusal(
    byOwner(attempt),
    inState(attempt.ticket, WORKED_ON),
    unless(isExpectable(attempt, expectedAt), 'bad-input:expectedAt'),
  )
  return step(attempt, refusal, 'T7', 'on_hold', { reason, expectedAt })
}

/** T8: by a person only, never by a job. */
export function decideUnhold(attempt: Attempt) {
  const refusal = firstRefusal(byOwner(attempt), inState(attempt.ticket, ['on_hold']))
  return step(attempt, refusal, 'T8', 'processing', {})
}
