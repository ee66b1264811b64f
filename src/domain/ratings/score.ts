import { SCORES, type Score } from './dimensions'

/** Two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959964

/** Percent, 0-100; null where nothing was counted: nothing is shown as a dash, never as 0. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

export const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0

/**
 * Wilson score interval, 95 %, in percent.
 * @param successes integer, 0 to n
 * @param n integer >= 0; 0 gives null bounds
 * @throws RangeError for anything else
 * @example wilsonInterval(80, 100) // 71.117..86.663
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!isCount(successes) || !isCount(n) || successes > n) {
    throw new RangeError(`not a share: ${successes} of ${n}`)
  }
  if (n === 0) return { low: null, high: null }
  const z2 = Z95 * Z95
  const centre = successes + z2 / 2
  const half = Z95 * Math.sqrt((successes * (n - successes)) / n + z2 / 4)
  // All and none reach the end exactly; the formula would miss it by a rounding error.
  const low = successes === 0 ? 0 : (100 * (centre - half)) / (n + z2)
  const high = successes === n ? 100 : (100 * (centre + half)) / (n + z2)
  return { low, high }
}

/** How often each score was given. "Not used" and skipped answers are not among them. */
export type ScoreCounts = Readonly<Record<Score, number>>

export interface Satisfaction extends Interval {
  readonly n: number
  /** Answers of 4 and 5. */
  readonly top: number
  /** Percent of 4 and 5, unrounded; null when n = 0. */
  readonly score: number | null
  /** Two decimals; null when n = 0. */
  readonly mean: number | null
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Unrounded, as a store keeps it; null when nobody answered. */
export function meanScore(counts: ScoreCounts): number | null {
  const n = SCORES.reduce((sum, score) => sum + counts[score], 0)
  return n === 0 ? null : SCORES.reduce((sum, score) => sum + score * counts[score], 0) / n
}

/** CSAT: the share of 4 and 5 with its Wilson interval, and the mean beside it. */
export function customerSatisfaction(counts: ScoreCounts): Satisfaction {
  const n = SCORES.reduce((sum, score) => sum + counts[score], 0)
  const top = counts[4] + counts[5]
  const interval = wilsonInterval(top, n)
  if (n === 0) return { n, top, score: null, mean: null, ...interval }
  const mean = rounded(meanScore(counts) ?? 0)
  return { n, top, score: (100 * top) / n, mean, ...interval }
}

export const EFFORTS = [1, 2, 3, 4, 5, 6, 7] as const
export type Effort = (typeof EFFORTS)[number]

/** CES: 1-7, agreement that it was easy; mean and the share of 5 and more. */
export function customerEffort(counts: Readonly<Record<Effort, number>>): Satisfaction {
  const n = EFFORTS.reduce((sum, score) => sum + counts[score], 0)
  const top = counts[5] + counts[6] + counts[7]
  const interval = wilsonInterval(top, n)
  if (n === 0) return { n, top, score: null, mean: null, ...interval }
  const total = EFFORTS.reduce((sum, score) => sum + score * counts[score], 0)
  return { n, top, score: (100 * top) / n, mean: rounded(total / n), ...interval }
}
