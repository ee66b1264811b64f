import type { Share } from '../ratings/coverage'
import { isTooSmall } from '../ratings/samples'
import { type Interval, wilsonInterval } from '../ratings/score'
import { indicatorDues } from '../tickets/clock'
import type { TicketEvent } from '../tickets/events'
import { rebuild } from '../tickets/evolve'
import { policyOf } from '../tickets/policy'
import { isVoid } from '../tickets/status'
import type { Ticket } from '../tickets/ticket'
import type { Instant } from '../time'
import type { Period, TicketFacts } from './closed-loop'

/** What residents read of their own community, month by month (RES-10). */
export const RATE_KEYS = [
  'replied',
  'priority',
  'solved',
  'confirmed',
  'satisfied',
  'rated',
] as const
export type RateKey = (typeof RATE_KEYS)[number]

/** Percent that the house has promised itself; null where there is no promise. */
const TARGETS: Readonly<Record<RateKey, number | null>> = {
  replied: 100,
  priority: null,
  solved: 90,
  confirmed: null,
  satisfied: null,
  rated: null,
}

export interface Rate extends Interval {
  readonly key: RateKey
  /** Of how many; shown also when the rest is hidden. */
  readonly n: number
  /** null: too few, or none. */
  readonly count: number | null
  /** 0-100, unrounded; null: too few, or none: never 0 for nothing. */
  readonly percent: number | null
  readonly target: number | null
}

/**
 * A share as residents may see it: with its Wilson interval, and without any score below ten.
 * @throws RangeError for a share that is none
 */
export function rateOf(key: RateKey, { numerator, denominator: n }: Share): Rate {
  const target = TARGETS[key]
  const { low, high } = wilsonInterval(numerator, n)
  if (isTooSmall(n)) return { key, n, count: null, percent: null, low: null, high: null, target }
  return { key, n, count: numerator, percent: (100 * numerator) / n, low, high, target }
}

/** When it was merged or withdrawn and stayed so. */
function voidedAt(ticket: Ticket, events: readonly TicketEvent[]): Instant | null {
  if (!isVoid(ticket.state)) return null
  return events.reduce<Instant | null>(
    (last, event) =>
      event.type === 'transition' && (event.transition === 'T16' || event.transition === 'T18')
        ? event.at
        : last,
    null,
  )
}

const isSavedReplyAt = (event: TicketEvent, at: Instant | null): boolean =>
  event.type === 'message' && event.author === 'staff' && event.saved && event.at === at

/**
 * A ticket as a report counts it.
 * @param events all that were recorded until `asOf`, in order; later ones are later facts
 * @throws RangeError when they do not begin with the submission
 */
export function factsUntil(events: readonly TicketEvent[], asOf: Instant): TicketFacts {
  const ticket = rebuild(events)
  const { firstResponseAt } = ticket
  return {
    kind: ticket.kind,
    firstResponseAt,
    firstResponseSaved: events.some((event) => isSavedReplyAt(event, firstResponseAt)),
    fullResolutionAt: ticket.fullResolutionAt,
    outcome: ticket.outcome,
    confirmed: ticket.confirmed,
    dues: indicatorDues(ticket, asOf),
    voidedAt: voidedAt(ticket, events),
  }
}

/** One time that the resident was asked whether it is solved, and could rate. */
export interface AskedRound {
  readonly cycle: number
  /** The end of the seven days for the answer. */
  readonly dueAt: Instant
}

const isClaim = (event: TicketEvent | undefined): boolean =>
  event?.type === 'transition' && (event.transition === 'T9' || event.transition === 'T10')

/** Claims that stood: T19 takes back the step before it, and then nobody was asked. */
function claimsOf(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const steps = events.filter((event) => event.type === 'transition')
  return steps.filter((event, n) => isClaim(event) && steps[n + 1]?.transition !== 'T19')
}

/** The round in which something happened, counted as the ticket counts them. */
const cycleAt = (events: readonly TicketEvent[], at: TicketEvent): number =>
  rebuild(events.slice(0, events.indexOf(at) + 1)).cycle

/** Every round in which somebody claimed a solution. Praise is never rated. */
export function askedRounds(events: readonly TicketEvent[]): readonly AskedRound[] {
  const claims = claimsOf(events)
  if (claims.length === 0) return []
  const ticket = rebuild(events)
  if (ticket.kind === 'praise') return []
  const { confirmWindow } = policyOf(ticket)
  return claims.map((claim) => ({
    cycle: cycleAt(events, claim),
    dueAt: claim.at + confirmWindow,
  }))
}

/** Share of the rounds whose seven days ended in the period that were rated. @param isRated by asOf */
export function ratedShare(
  rounds: readonly AskedRound[],
  { from, to }: Period,
  isRated: (round: AskedRound) => boolean,
): Share {
  const due = rounds.filter(({ dueAt }) => dueAt >= from && dueAt < to)
  return { numerator: due.filter(isRated).length, denominator: due.length }
}
