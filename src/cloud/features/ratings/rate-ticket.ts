import type { RateTicket, TicketRatingView } from '#contract/ratings'
import { canRate } from '#domain/ratings/ticket-rating'
import { isReporter } from '#domain/tickets/authority'
import type { Ticket } from '#domain/tickets/ticket'
import { canRead } from '#domain/tickets/visibility'
import { quarterOf } from '#domain/time'
import { Refused } from '../../http/refused'
import type { Answer } from '../../measures/answers'
import { type Giving, keepAnswer, refuseStaff, wordsAsAnswers } from '../../measures/give'
import { lockTicketResponse } from '../../measures/store'
import { actorBefore, asResident } from '../../views/actors'
import { lockRateable, type RateableTicket } from './store'
import { ticketRatingView } from './views'

/** Only the reporter rates. Who may read it hears so; for all others there is no such ticket. */
function checkReporter({ caller }: Giving, found: RateableTicket): void {
  const { facts: ticket, home_shares: sharedWithHome } = found
  if (isReporter(ticket, asResident(caller))) return
  const actor = actorBefore(caller, ticket)
  const actorHouseIds = caller.homes.map((home) => home.houseId)
  const reads = canRead(ticket, actor, { sharedWithHome, actorHouseIds })
  throw new Refused(reads ? 'not-allowed' : 'not-found')
}

/** "Don't know" is kept as no score and counts nowhere; an effort that was skipped is left out. */
const answersOf = ({ score, ces, tags, comment }: RateTicket): Answer[] => [
  { metric: 'rating', score },
  ...(ces === null ? [] : [{ metric: 'ces', score: ces } as const]),
  ...wordsAsAnswers(tags, comment),
]

/** Who moved in without a home, as a caller by phone does, has no home to answer for. */
function houseOf(ticket: Ticket): string {
  if (ticket.houseId === null) throw new Refused('illegal-transition', 'houseId')
  return ticket.houseId
}

/** RES-05: once per round of a ticket, from the claim until 30 days after the close; F9: 24 h to change it. */
export async function rateTicket(
  giving: Giving,
  ticketId: string,
  body: RateTicket,
): Promise<TicketRatingView> {
  const { db, caller, now } = giving
  const found = await lockRateable(db, ticketId, caller.personId)
  if (found === null) throw new Refused('not-found')
  checkReporter(giving, found)
  const { facts: ticket } = found
  refuseStaff(giving, ticket.communityId)
  if (!canRate(ticket, asResident(caller), now)) throw new Refused('illegal-transition', 'state')
  const before = await lockTicketResponse(db, ticket)
  const kept = await keepAnswer(
    giving,
    {
      id: body.id,
      communityId: ticket.communityId,
      kind: 'ticket',
      personId: caller.personId,
      houseId: houseOf(ticket),
      ticketId: ticket.id,
      cycle: ticket.cycle,
      quarter: quarterOf(now).name,
      contactMe: body.contactMe ?? before?.contactMe ?? false,
      answers: answersOf(body),
    },
    before,
  )
  return ticketRatingView(ticket.id, kept)
}
