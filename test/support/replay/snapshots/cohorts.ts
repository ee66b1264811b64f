import { addMonths, DAY, HOUR } from '../calendar'
import type { Response } from '../prompts/responses'
import { scoreOf } from '../prompts/responses'
import type { Community } from '../state'
import { withPauses } from '../tickets/clocks'
import type { Ticket } from '../tickets/ticket'
import type { World } from '../world'

export interface Rate {
  numerator: number
  denominator: number
}

/** A rate whose numerator may be read in two ways. */
export interface Span {
  denominator: number
  least: number
  most: number
}

export interface Period {
  from: number
  to: number
}

const inside = (t: number, { from, to }: Period) => t >= from && t < to
const WITH_CLOCK = ['complaint', 'repair', 'inquiry']
const ANSWERED = [...WITH_CLOCK, 'suggestion']

const rateOf = <T>(all: T[], met: (one: T) => boolean): Rate => ({
  numerator: all.filter(met).length,
  denominator: all.length,
})

/** V: its kinds, no tests, not merged or withdrawn before the clock ran out. */
function cohort(
  tickets: Ticket[],
  kinds: string[],
  period: Period,
  dueOf: (one: Ticket) => number,
) {
  return tickets.filter((ticket) => {
    if (ticket.isTest || !kinds.includes(ticket.kind)) return false
    const due = dueOf(ticket)
    const gone = ticket.voidAt !== null && ticket.voidAt < due
    return inside(due, period) && !gone
  })
}

const answeredBy = (t: number | null, due: number) => t !== null && t <= due

/** A saved reply as the first answer: not met, or met by own words that followed in time. */
function ownWords(tickets: Ticket[], dueOf: (one: Ticket) => number): Span {
  const met = tickets.filter((one) => answeredBy(one.ownWordsAt, dueOf(one)))
  const least = met.filter((one) => one.ownWordsAt === one.firstAnswerAt && !one.savedFirst).length
  return { denominator: tickets.length, least, most: met.length }
}

function resolvedIn(ticket: Ticket, due: number): boolean {
  const good = ticket.outcome === 'solved' || ticket.outcome === 'answered'
  return good && answeredBy(ticket.resolvedAt, due)
}

function satisfaction(responses: Response[], period: Period): Rate {
  const scores = responses
    .filter((one) => one.ticketId !== undefined && inside(one.t, period))
    .map((one) => scoreOf(one.answers, 'rating'))
    .filter((score) => score !== null)
  return rateOf(scores, (score) => score >= 4)
}

function participation(tickets: Ticket[], period: Period): Rate {
  const asked = tickets
    .filter((ticket) => !ticket.isTest && ANSWERED.includes(ticket.kind))
    .flatMap((ticket) =>
      ticket.resolvedCycles
        .filter((one) => inside(one.at, period))
        .map((one) => ticket.ratedCycles.has(one.cycle)),
    )
  return rateOf(asked, (rated) => rated)
}

/** The seven rates of a period as the facts recorded until now give them. */
export function ratesOf(
  world: World,
  community: Community,
  period: Period,
): Record<string, Rate | Span> {
  const { tickets, responses } = community
  const cap = world.policy.pauseCapDays * DAY
  const firstDue = (ticket: Ticket) => ticket.submittedAt + world.policy.firstResponseHours * HOUR
  const moved = (ticket: Ticket, start: number, base: number) =>
    withPauses(base, start, ticket.pauses, world.now, cap)
  const monthDue = (ticket: Ticket) =>
    moved(ticket, ticket.submittedAt, addMonths(ticket.submittedAt, 1))
  const priorityDue = (ticket: Ticket) => {
    const kept = ticket.firstPriority
    return kept ? moved(ticket, kept.start, kept.base) : Number.NaN
  }
  const first = cohort(tickets, ANSWERED, period, firstDue)
  const month = cohort(tickets, WITH_CLOCK, period, monthDue)
  const priority = cohort(tickets, WITH_CLOCK, period, priorityDue)
  return {
    respondedIn24h: rateOf(first, (one) => answeredBy(one.firstAnswerAt, firstDue(one))),
    respondedIn24hOwnWords: ownWords(first, firstDue),
    resolvedIn1Month: rateOf(month, (one) => resolvedIn(one, monthDue(one))),
    confirmedIn1Month: rateOf(month, (one) => one.confirmed && resolvedIn(one, monthDue(one))),
    priorityIn48h: rateOf(priority, (one) => answeredBy(one.resolvedAt, priorityDue(one))),
    satisfaction: satisfaction(responses, period),
    ratingParticipation: participation(tickets, period),
  }
}
