import type { RateTicket, TicketRatingView } from '#contract/ratings'
import { followUpOfRating } from '#domain/followups/from-ticket'
import { canRate } from '#domain/ratings/ticket-rating'
import { isReporter } from '#domain/tickets/authority'
import type { Ticket } from '#domain/tickets/ticket'
import { canRead } from '#domain/tickets/visibility'
import { quarterOf } from '#domain/time'
import { settleHome } from '../../followups/settle-home'
import { Refused } from '../../http/refused'
import type { Answer } from '../../measures/answers'
import { type Giving, keepAnswer, refuseStaff, wordsAsAnswers } from '../../measures/give'
import { endInvitations, ratingKey } from '../../measures/invitation-store'
import { lockTicketResponse } from '../../measures/store'
import { dropTask, insertTask } from '../../measures/task-store'
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

/**
 * A closed complaint or repair that was rated 3 is asked about in a week; 1 and 2 are called about within 48 h, which
 * outranks it. An answer that was edited upwards needs neither.
 */
async function planQuestion({ db, caller, now }: Giving, ticket: Ticket, score: number | null) {
  const { communityId, houseId, id, cycle } = ticket
  const dedupeKey = `ticket:${id}:rated:${cycle}`
  const wanted = followUpOfRating(ticket, score, now)
  if (wanted === null || houseId === null) return dropTask(db, communityId, dedupeKey, now)
  const task = { communityId, houseId, personId: caller.personId, ticketId: id }
  await insertTask(db, { ...task, ...wanted, dedupeKey }, now)
  await settleHome(db, task, now)
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
  await planQuestion(giving, ticket, body.score)
  await endInvitations(giving, { kind: 'rating', key: ratingKey(ticket.id, ticket.cycle) })
  return ticketRatingView(ticket.id, kept)
}
