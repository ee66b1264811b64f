import type { Decision } from '../decision'
import type { Instant } from '../time'
import type { TransitionAction, TransitionFacts } from './actions'
import { decideDecline, decideMerge, decideUndo, decideUnmerge } from './desk-work'
import type { TransitionEvent } from './events'
import {
  decideAccept,
  decideAsk,
  decideHold,
  decideProcess,
  decideResume,
  decideTake,
  decideUnhold,
} from './handling'
import { decideAcceptOffer, decideOffer, decideReturnOffer } from './handover'
import type { RefusalReason } from './refusal'
import { decideAnswer, decideResolve, decideThank } from './solving'
import type { Attempt } from './steps'
import { type Actor, STATE_CLASS, type Ticket, type TicketState } from './ticket'
import {
  decideAutoClose,
  decideConfirm,
  decideLateConfirm,
  decideReopen,
  decideUnclear,
  decideWithdraw,
} from './verdict'

/** Somebody has to do something: received, or work goes on. */
export const isOpen = (state: TicketState): boolean => STATE_CLASS[state] === 'open'

/** Staff say it is done; the resident has not spoken yet. */
export const isClaimed = (state: TicketState): boolean => STATE_CLASS[state] === 'claimed'

/** Done, with or without a solution: closed or declined. */
export const isSettled = (state: TicketState): boolean => STATE_CLASS[state] === 'settled'

/** Counts nowhere by itself: merged or withdrawn. */
export const isVoid = (state: TicketState): boolean => STATE_CLASS[state] === 'void'

/**
 * Judges one transition T2-T20c for people, jobs and imports alike. Says first whether this actor
 * may, then whether now is the time, then whether the input will do.
 * @param facts what the rule must know from beside the ticket: parent (T16, T17), colleague
 *   (T2, T4, T20a for another person), manager (T13, T14)
 */
export function decideTransition(
  ticket: Ticket,
  actor: Actor,
  action: TransitionAction,
  now: Instant,
  facts: TransitionFacts = {},
): Decision<TransitionEvent, RefusalReason> {
  const attempt: Attempt = { ticket, actor, now }
  switch (action.type) {
    case 'accept':
      return decideAccept(attempt, action, facts)
    case 'process':
      return decideProcess(attempt)
    case 'take':
      return decideTake(attempt, action, facts)
    case 'ask':
      return decideAsk(attempt, action)
    case 'resume':
      return decideResume(attempt)
    case 'hold':
      return decideHold(attempt, action)
    case 'unhold':
      return decideUnhold(attempt)
    case 'resolve':
      return decideResolve(attempt, action)
    case 'answer':
      return decideAnswer(attempt, action)
    case 'thank':
      return decideThank(attempt, action)
    case 'confirm':
      return isClaimed(ticket.state)
        ? decideConfirm(attempt, action)
        : decideLateConfirm(attempt, action)
    case 'unclear':
      return decideUnclear(attempt)
    case 'auto-close':
      return decideAutoClose(attempt)
    case 'reopen':
      return decideReopen(attempt, action, facts)
    case 'decline':
      return decideDecline(attempt, action)
    case 'merge':
      return decideMerge(attempt, action, facts)
    case 'unmerge':
      return decideUnmerge(attempt, facts)
    case 'withdraw':
      return decideWithdraw(attempt, action)
    case 'undo':
      return decideUndo(attempt)
    case 'offer':
      return decideOffer(attempt, action, facts)
    case 'accept-offer':
      return decideAcceptOffer(attempt)
    case 'return-offer':
      return decideReturnOffer(attempt)
  }
}
