import { addDays, type Instant, startOfDay } from '../time'

/** A stay of somebody in a home, `[from, to)`; null while it goes on. */
export interface Stay {
  readonly from: Instant
  readonly to: Instant | null
}

/** What a home did in the quarter, by its own people or filled in for them. */
export interface HomeQuarter {
  readonly houseId: string
  readonly stays: readonly Stay[]
  /** Any answer: a rating, NPS, a follow-up, a confirmation or a reopening by the reporter. */
  readonly answered: boolean
  /** At least one of the six dimensions got a score. */
  readonly scoredDimension: boolean
  /** An answer, a counted view, a delivered message, an answered call or a visit. */
  readonly reached: boolean
}

export interface Share {
  readonly numerator: number
  readonly denominator: number
}

const OCCUPIED_DAYS = 30

/** Shanghai calendar days of `[from, to)` on which somebody lived there, a touched day counting whole. */
export function occupiedDays(stays: readonly Stay[], from: Instant, to: Instant): number {
  const spans = stays
    .map((stay) => ({ start: Math.max(stay.from, from), end: Math.min(stay.to ?? to, to) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ first: startOfDay(start), last: startOfDay(end - 1) }))
    .sort((a, b) => a.first - b.first)
  let count = 0
  let next = Number.NEGATIVE_INFINITY
  for (const { first, last } of spans) {
    const begin = Math.max(first, next)
    if (begin > last) continue
    count += (last - begin) / addDays(0, 1) + 1
    next = addDays(last, 1)
  }
  return count
}

/**
 * Coverage, six-dimension coverage and reach of `[from, to)`: of the homes occupied for at least 30
 * days of it. Homes without an answer stay in the denominator, whatever the reason.
 */
export function coverageOf(
  homes: readonly HomeQuarter[],
  from: Instant,
  to: Instant,
): { readonly coverage: Share; readonly sixDimensionCoverage: Share; readonly reach: Share } {
  const counted = homes.filter((home) => occupiedDays(home.stays, from, to) >= OCCUPIED_DAYS)
  const share = (is: (home: HomeQuarter) => boolean): Share => ({
    numerator: counted.filter(is).length,
    denominator: counted.length,
  })
  return {
    coverage: share((home) => home.answered),
    sixDimensionCoverage: share((home) => home.scoredDimension),
    reach: share((home) => home.reached),
  }
}
