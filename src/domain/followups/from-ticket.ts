import type { TicketEvent } from '../tickets/events'
import type { Ticket } from '../tickets/ticket'
import type { Instant } from '../time'
import type { CancelReason } from './ending'
import { reopenedSlot, type Slot, ticketSlot } from './schedule'

/** Problems are asked about again; suggestions, questions and praise are not. */
export const isProblem = ({ kind }: Pick<Ticket, 'kind'>): boolean =>
  kind === 'complaint' || kind === 'repair'

/** A follow-up that a ticket calls for; two of the same plan and anchor are one. */
export interface TicketFollowUp {
  readonly slot: Slot
  readonly anchorAt: Instant
}

const asked = (anchorAt: Instant, notBefore?: Instant): TicketFollowUp => ({
  slot: ticketSlot(anchorAt, notBefore),
  anchorAt,
})

/** A score of "so so": asked about a week after the close. */
const SO_SO = 3

/**
 * What an event calls for: a question in a week after T12, a "partly" and a "not clear", after any close of what was
 * rated 3 before, and the manager's call after the second reopening.
 * @param score the rating of the round that runs, given before this event; null: none, or "don't know"
 */
export function followUpOf(
  ticket: Pick<Ticket, 'kind'>,
  event: TicketEvent,
  score: number | null,
): TicketFollowUp | null {
  if (event.type !== 'transition') return null
  switch (event.transition) {
    case 'T12':
    case 'T11c':
      return isProblem(ticket) ? asked(event.at) : null
    case 'T11': {
      const wants = event.confirm === 'partly' || score === SO_SO
      return isProblem(ticket) && wants ? asked(event.at) : null
    }
    case 'T13':
    case 'T14':
      return event.reopenCount === 2 ? { slot: reopenedSlot(event.at), anchorAt: event.at } : null
    default:
      return null
  }
}

/** What a rating calls for by itself: 3 on a closed problem. 1 and 2 are the recovery's. */
export function followUpOfRating(
  ticket: Pick<Ticket, 'kind' | 'closedAt'>,
  score: number | null,
  ratedAt: Instant,
): TicketFollowUp | null {
  if (score !== SO_SO || ticket.closedAt === null || !isProblem(ticket)) return null
  const wanted = asked(ticket.closedAt, ratedAt)
  return wanted.slot.windowEnd >= ratedAt ? wanted : null
}

/**
 * Why an open ticket task needs nobody any more: the resident's own deed has said whether it is solved, or the ticket
 * is worked on again. A yes ends it as `duplicate` and not as completed: it is said to the ticket, mostly before
 * the window of the question opens, and completed is only what an answer of the task's own stands behind. Null: it
 * goes on.
 */
export function endOfQuestion(event: TicketEvent): CancelReason | null {
  if (event.type !== 'transition') return null
  switch (event.transition) {
    case 'T11b':
      return 'duplicate'
    case 'T11':
      return event.confirm === 'yes' ? 'duplicate' : null
    case 'T13':
    case 'T14':
    case 'T16':
    case 'T18':
      return 'ticketVoid'
    default:
      return null
  }
}
