import type { Instant } from '../time'
import {
  ACTION_TYPES,
  type ActionType,
  type ParentFacts,
  type TransitionAction,
  type TransitionFacts,
} from './actions'
import { decideNewDate } from './priority'
import { outcomesOf } from './solving'
import { decideTransition } from './status'
import type { Actor, Ticket } from './ticket'

/** Long enough for every rule about words. */
const WORDS = '······'

/** Inputs of which one is accepted if any is: where a rule looks at the input, every kind of it. */
function attempts(ticket: Ticket, type: ActionType, now: Instant): readonly TransitionAction[] {
  const contactRecordId = 'contact'
  switch (type) {
    case 'accept':
    case 'take':
      return [{ type, ownerId: COLLEAGUE }]
    case 'ask':
    case 'answer':
    case 'thank':
      return [{ type, words: WORDS }]
    case 'hold':
      return [{ type, reason: 'parts', expectedAt: now + 1 }]
    case 'resolve':
      return outcomesOf(ticket.kind).map((outcome) => ({
        type,
        note: WORDS,
        photos: 1,
        rootCause: 'other',
        outcome,
      }))
    case 'confirm':
      return [{ type, answer: 'yes', contactRecordId }]
    case 'reopen':
      return [{ type, reason: WORDS, contactRecordId }]
    case 'withdraw':
      return [{ type, contactRecordId }]
    case 'decline':
      return [{ type, reason: 'not_enough_info', words: WORDS, whereTo: WORDS }]
    case 'merge':
      return [{ type, parentId: PARENT, words: WORDS }]
    case 'offer':
      return [{ type, departmentId: COLLEAGUE, reason: WORDS }]
    case 'process':
    case 'resume':
    case 'unhold':
    case 'unclear':
    case 'auto-close':
    case 'unmerge':
    case 'undo':
    case 'accept-offer':
    case 'return-offer':
      return [{ type }]
  }
}

const COLLEAGUE = 'a colleague that no ticket names'
const PARENT = 'a parent that no ticket names'

/** Somebody and something that no rule objects to. */
function favourable(ticket: Ticket, type: ActionType): TransitionFacts {
  const parent: ParentFacts = {
    id: type === 'unmerge' ? (ticket.parentId ?? PARENT) : PARENT,
    communityId: ticket.communityId,
    state: 'submitted',
    confirmed: false,
  }
  return { parent, colleague: { staffId: COLLEAGUE, personId: COLLEAGUE, departmentId: null } }
}

/**
 * The actions of which some input would be accepted now. The phone shows exactly these.
 * @param parent what is known of the ticket that this one was merged into; without it T17 is
 *   taken to be possible
 */
export function allowed(
  ticket: Ticket,
  actor: Actor,
  now: Instant,
  parent?: ParentFacts,
): ActionType[] {
  return ACTION_TYPES.filter((type) => {
    const guessed = favourable(ticket, type)
    const facts = type === 'unmerge' && parent !== undefined ? { ...guessed, parent } : guessed
    return attempts(ticket, type, now).some((action) =>
      // T8: on hold, the same word names a new date.
      action.type === 'hold' && ticket.state === 'on_hold'
        ? decideNewDate(ticket, actor, action.expectedAt, now).ok
        : decideTransition(ticket, actor, action, now, facts).ok,
    )
  })
}
