import { lengthOf } from '../words'
import type { ActionOf, TransitionFacts } from './actions'
import { isManagerOf } from './authority'
import { policyOf } from './policy'
import type { RefusalReason } from './refusal'
import {
  type Attempt,
  byDesk,
  firstRefusal,
  inState,
  NOTE,
  QUESTION,
  SHORT,
  step,
  unless,
  whoMay,
  wordsFit,
} from './steps'
import { STATE_CLASS } from './ticket'

/** Two public questions of staff that the resident left unanswered for 7 d each. */
function hasUnansweredQuestions({ ticket, now }: Attempt): boolean {
  const wait = policyOf(ticket).pendingResume
  const open = ticket.questions.filter((q) => q.answeredAt === null && now >= q.at + wait)
  return open.length >= 2
}

/** T15 is the manager's; the desk may, for want of information that was asked for twice. */
function byDecliner(attempt: Attempt, action: ActionOf<'decline'>): RefusalReason | null {
  const { ticket, actor } = attempt
  if (actor.as !== 'staff' || isManagerOf(ticket, actor)) {
    return whoMay(attempt, actor.as === 'staff')
  }
  return firstRefusal(
    whoMay(attempt, actor.role === 'frontdesk'),
    unless(action.reason === 'not_enough_info', 'not-allowed:reason'),
    unless(hasUnansweredQuestions(attempt), 'not-allowed:questions'),
  )
}

/** T15: says why, and where to go instead. */
export function decideDecline(attempt: Attempt, action: ActionOf<'decline'>) {
  const refusal = firstRefusal(
    byDecliner(attempt, action),
    inState(attempt.ticket, ['accepted', 'processing', 'on_hold', 'pending_resident']),
    wordsFit(action.words, NOTE, 'words'),
    wordsFit(action.whereTo, SHORT, 'whereTo'),
  )
  return step(attempt, refusal, 'T15', 'declined', {
    reason: action.reason,
    noteLength: lengthOf(action.words),
    whereTo: action.whereTo.trim(),
    outcome: 'not_solved',
  })
}

/** T16: into an open ticket of the same community, with a public note to the child. */
export function decideMerge(attempt: Attempt, action: ActionOf<'merge'>, facts: TransitionFacts) {
  const { ticket } = attempt
  const { parent } = facts
  const fitting =
    parent !== undefined &&
    parent.id === action.parentId &&
    parent.id !== ticket.id &&
    parent.communityId === ticket.communityId
  const refusal = firstRefusal(
    byDesk(attempt),
    inState(ticket, ['submitted', 'accepted', 'processing', 'on_hold']),
    unless(fitting, 'bad-input:parent'),
    unless(parent !== undefined && isOpenParent(parent), 'illegal-transition:parent'),
    wordsFit(action.words, QUESTION, 'words'),
  )
  return step(attempt, refusal, 'T16', 'merged', {
    parentId: action.parentId,
    noteLength: lengthOf(action.words),
  })
}

const isOpenParent = (parent: NonNullable<TransitionFacts['parent']>): boolean =>
  STATE_CLASS[parent.state] === 'open'

/** T17: back to the start with the first clocks, while the parent is not confirmed. */
export function decideUnmerge(attempt: Attempt, facts: TransitionFacts) {
  const { ticket } = attempt
  const { parent } = facts
  const known = parent !== undefined && parent.id === ticket.parentId
  const refusal = firstRefusal(
    byDesk(attempt),
    inState(ticket, ['merged']),
    unless(known, 'bad-input:parent'),
    unless(known && !parent.confirmed, 'illegal-transition:parent'),
  )
  return step(attempt, refusal, 'T17', 'submitted', { parentId: ticket.parentId ?? '' })
}

/** T19: the same person, within 10 min, before anybody answered. */
export function decideUndo(attempt: Attempt) {
  const { ticket, actor, now } = attempt
  const { undo } = ticket
  const same = actor.as === 'staff' && (undo === null || undo.byStaffId === actor.staffId)
  const refusal = firstRefusal(
    whoMay(attempt, same),
    inState(ticket, ['resolved', 'declined']),
    unless(undo !== null, 'illegal-transition:answer'),
    unless(now <= (undoUntil(attempt) ?? now), 'illegal-transition:tooLate'),
  )
  return step(attempt, refusal, 'T19', undo?.to ?? ticket.state, {
    outcome: undo?.outcome ?? null,
  })
}

/** The last moment of T19; null when there is nothing to undo. */
export const undoUntil = ({ ticket }: Pick<Attempt, 'ticket'>): number | null =>
  ticket.undo === null ? null : ticket.undo.at + policyOf(ticket).undo
