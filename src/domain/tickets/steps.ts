import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { fits, type Lengths } from '../words'
import { isDesk, isOwnerOrManager, mayHandle } from './authority'
import { frame, type StepEvent, type TransitionName, type TransitionPayloads } from './events'
import type { RefusalReason } from './refusal'
import type { Actor, Ticket, TicketState } from './ticket'

/** What an attempted transition is judged by. */
export interface Attempt {
  readonly ticket: Ticket
  readonly actor: Actor
  readonly now: Instant
}

export const QUESTION: Lengths = { min: 1, max: 1000 }
/** T9 and T15: a note that says something. */
export const NOTE: Lengths = { min: 6, max: 1000 }
export const SHORT: Lengths = { min: 1, max: 200 }

/** First of `reasons` that is set; checks are written who, when, what. */
export function firstRefusal(...reasons: readonly (RefusalReason | null)[]): RefusalReason | null {
  return reasons.find((reason) => reason !== null) ?? null
}

export const unless = (holds: boolean, reason: RefusalReason): RefusalReason | null =>
  holds ? null : reason

export const inState = (ticket: Ticket, states: readonly TicketState[]): RefusalReason | null =>
  unless(states.includes(ticket.state), 'illegal-transition:state')

/** Tells staff why they may not: the own ticket and one about oneself have their own names. */
export function whoMay(attempt: Attempt, may: boolean): RefusalReason | null {
  const { ticket, actor } = attempt
  if (actor.as === 'staff' && !mayHandle(ticket, actor)) {
    return ticket.aboutStaffIds.includes(actor.staffId)
      ? 'not-allowed:aboutStaff'
      : 'not-allowed:ownTicket'
  }
  return unless(may, 'not-allowed:action')
}

export const byOwner = (attempt: Attempt): RefusalReason | null =>
  whoMay(attempt, isOwnerOrManager(attempt.ticket, attempt.actor))

export const byDesk = (attempt: Attempt): RefusalReason | null =>
  whoMay(attempt, isDesk(attempt.ticket, attempt.actor))

export const wordsFit = (
  words: string,
  span: Lengths,
  field: 'words' | 'note' | 'reason' | 'whereTo',
): RefusalReason | null => unless(fits(words, span), `bad-input:${field}`)

/** Refuses with the first reason, or makes the event. */
export function step<K extends TransitionName>(
  attempt: Attempt,
  refusal: RefusalReason | null,
  transition: K,
  to: TicketState,
  payload: TransitionPayloads[K],
): Decision<StepEvent<K>, RefusalReason> {
  if (refusal !== null) return refused(refusal)
  const { ticket, actor, now } = attempt
  const event = { ...frame(ticket, actor, now), to, type: 'transition' as const, transition }
  return allowed({ ...event, ...payload })
}
