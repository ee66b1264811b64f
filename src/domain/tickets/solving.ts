import { lengthOf } from '../words'
import type { ActionOf } from './actions'
import { WORKED_ON } from './handling'
import { policyOf } from './policy'
import {
  type Attempt,
  byDesk,
  byOwner,
  firstRefusal,
  inState,
  NOTE,
  QUESTION,
  step,
  unless,
  wordsFit,
} from './steps'
import type { Outcome, TicketKind } from './ticket'

/** What T9 may claim, by kind. A suggestion is decided and has no default; the others are solved. */
export function outcomesOf(kind: TicketKind): readonly Outcome[] {
  switch (kind) {
    case 'suggestion':
      return ['adopted', 'not_adopted']
    case 'inquiry':
      return ['solved', 'answered']
    case 'complaint':
    case 'repair':
    case 'praise':
      return ['solved']
  }
}

/** Domain 2: what was mended is shown, not only said. */
export const wantsPhoto = (kind: TicketKind): boolean => kind === 'repair'

/** T9: staff say it is done. Needs a public human answer before this one, a note, and of a repair a photo. */
export function decideResolve(attempt: Attempt, action: ActionOf<'resolve'>) {
  const { ticket, now } = attempt
  const outcome = action.outcome ?? (ticket.kind === 'suggestion' ? null : 'solved')
  const refusal = firstRefusal(
    byOwner(attempt),
    inState(ticket, WORKED_ON),
    unless(ticket.firstResponseAt !== null, 'illegal-transition:firstResponse'),
    wordsFit(action.note, NOTE, 'note'),
    unless(!wantsPhoto(ticket.kind) || (action.photos ?? 0) > 0, 'bad-input:photos'),
    unless(outcome !== null && outcomesOf(ticket.kind).includes(outcome), 'bad-input:outcome'),
  )
  return step(attempt, refusal, 'T9', 'resolved', {
    noteLength: lengthOf(action.note),
    rootCause: action.rootCause,
    outcome: outcome ?? 'solved',
    autoCloseAt: now + policyOf(ticket).confirmWindow,
  })
}

/** First-contact responsibility: who answers in one step owns it from then on. */
function answerer({ actor }: Attempt) {
  const staff = actor.as === 'staff' ? actor : null
  return { ownerId: staff?.staffId ?? '', departmentId: staff?.departmentId ?? null }
}

/** T10: a question answered in one step. */
export function decideAnswer(attempt: Attempt, action: ActionOf<'answer'>) {
  const { ticket, now } = attempt
  const refusal = firstRefusal(
    byDesk(attempt),
    inState(ticket, ['submitted']),
    unless(ticket.kind === 'inquiry', 'illegal-transition:kind'),
    wordsFit(action.words, QUESTION, 'words'),
  )
  return step(attempt, refusal, 'T10', 'resolved', {
    ...answerer(attempt),
    noteLength: lengthOf(action.words),
    outcome: 'answered',
    autoCloseAt: now + policyOf(ticket).confirmWindow,
  })
}

/** T10b: praise is thanked for; nobody is asked to confirm or rate it. */
export function decideThank(attempt: Attempt, action: ActionOf<'thank'>) {
  const { ticket } = attempt
  const refusal = firstRefusal(
    byDesk(attempt),
    inState(ticket, ['submitted']),
    unless(ticket.kind === 'praise', 'illegal-transition:kind'),
    wordsFit(action.words, QUESTION, 'words'),
  )
  return step(attempt, refusal, 'T10b', 'closed', {
    ...answerer(attempt),
    noteLength: lengthOf(action.words),
    closedBy: 'thanks',
    confirmed: false,
  })
}
