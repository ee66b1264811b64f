import { isCount, Z95 } from '../ratings/score'
import { twoSidedP } from './normal'

export interface NpsCounts {
  /** Scores 0-6. */
  readonly detractors: number
  /** Scores 7 and 8. */
  readonly passives: number
  /** Scores 9 and 10. */
  readonly promoters: number
}

/** All figures -100 to 100, unrounded; null when nobody answered, which is shown as a dash. */
export interface NetPromoterScore {
  readonly n: number
  readonly score: number | null
  readonly low: number | null
  readonly high: number | null
}

interface Adjusted {
  readonly n: number
  readonly centre: number
  readonly variance: number
}

function countOf({ detractors, passives, promoters }: NpsCounts): number {
  if (![detractors, passives, promoters].every(isCount)) {
    throw new RangeError(`not counts: ${detractors}, ${passives}, ${promoters}`)
  }
  return detractors + passives + promoters
}

/** Adjusted Wald: three imagined answers, 3/4 detractor, 3/2 passive, 3/4 promoter. */
function adjusted({ detractors, passives, promoters }: NpsCounts): Adjusted {
  const n = detractors + passives + promoters + 3
  const d = (detractors + 0.75) / n
  const p = (promoters + 0.75) / n
  const centre = p - d
  return { n, centre, variance: p + d - centre * centre }
}

/** Finite-population correction; 1 when the population is not known. */
function correction(n: number, population: number | undefined): number {
  if (population === undefined) return 1
  if (!isCount(population) || population < n) {
    throw new RangeError(`population ${population} is smaller than the ${n} who answered`)
  }
  return population <= 1 ? 0 : Math.sqrt((population - n) / (population - 1))
}

/**
 * Net promoter score with its adjusted Wald interval, 95 %. It covers sampling error only.
 * @param population eligible persons of the quarter, where known: an integer >= n
 * @throws RangeError for negative or broken counts, or a population smaller than n
 * @example netPromoterScore({ detractors: 20, passives: 30, promoters: 50 }) // 30, 14.051..44.201
 */
export function netPromoterScore(counts: NpsCounts, population?: number): NetPromoterScore {
  const n = countOf(counts)
  const factor = correction(n, population)
  if (n === 0) return { n, score: null, low: null, high: null }
  const score = (100 * (counts.promoters - counts.detractors)) / n
  const { n: m, centre, variance } = adjusted(counts)
  const half = Z95 * Math.sqrt(variance / m) * factor
  const low = Math.max(-100, 100 * (centre - half))
  const high = Math.min(100, 100 * (centre + half))
  // The adjusted centre is drawn to 0; an interval never leaves out what was measured.
  return { n, score, low: Math.min(low, score), high: Math.max(high, score) }
}

export interface NpsChange {
  readonly difference: number | null
  readonly low: number | null
  readonly high: number | null
  /** Two-sided, of the hypothesis that nothing changed. */
  readonly p: number | null
}

/**
 * The change from `before` to `after`, on adjusted counts: a rise is positive. All null when either
 * is empty.
 * @throws RangeError for negative or broken counts
 * @example (20,30,50) after (30,40,30): 29.126, 7.914..50.338, p 0.0071
 */
export function compareNetPromoterScores(before: NpsCounts, after: NpsCounts): NpsChange {
  if (countOf(before) === 0 || countOf(after) === 0) {
    return { difference: null, low: null, high: null, p: null }
  }
  const a = adjusted(before)
  const b = adjusted(after)
  const difference = b.centre - a.centre
  const error = Math.sqrt(a.variance / a.n + b.variance / b.n)
  return {
    difference: 100 * difference,
    low: 100 * (difference - Z95 * error),
    high: 100 * (difference + Z95 * error),
    p: twoSidedP(difference / error),
  }
}

/** What may be said of a change: clearly up, clearly down, or no clear change. */
export function verdictOf(change: NpsChange): 'rose' | 'fell' | 'notSignificant' {
  if (change.low !== null && change.low > 0) return 'rose'
  return change.high !== null && change.high < 0 ? 'fell' : 'notSignificant'
}
