import { type Interval, isCount, wilsonInterval } from '../ratings/score'

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** How often this pair of values was seen together. */
export interface Pair {
  readonly x: number
  readonly y: number
  readonly n: number
}

/** Pearson's coefficient, -1 to 1; null where one of the two never varies. */
export function correlation(pairs: readonly Pair[]): number | null {
  const n = pairs.reduce((sum, pair) => sum + pair.n, 0)
  if (n === 0) return null
  const mean = (of: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + pair.n * of(pair), 0) / n
  const [mx, my] = [mean((p) => p.x), mean((p) => p.y)]
  const vx = mean((p) => (p.x - mx) ** 2)
  const vy = mean((p) => (p.y - my) ** 2)
  if (vx < 1e-12 || vy < 1e-12) return null
  return mean((p) => (p.x - mx) * (p.y - my)) / Math.sqrt(vx * vy)
}

export interface Part {
  readonly count: number
  readonly n: number
}

export interface PointChange extends Interval {
  /** `after` minus `before`, in points of percent; null when either is of nobody. */
  readonly points: number | null
}

/**
 * The change between two shares in points, with Newcombe's 95 % interval for two proportions: it is made of the
 * two Wilson intervals and, unlike the plain one, does not shrink to nothing at 0 and 100 %.
 * @throws RangeError for shares that are none
 * @example Newcombe 1998, table II (a): 56/70 and 48/80 give 20 points, 5.24..33.39
 */
export function pointChange(before: Part, after: Part): PointChange {
  for (const { count, n } of [before, after])
    if (!isCount(count) || !isCount(n) || count > n)
      throw new RangeError(`not a share: ${count}/${n}`)
  const [a, b] = [wilsonInterval(after.count, after.n), wilsonInterval(before.count, before.n)]
  if (a.low === null || a.high === null || b.low === null || b.high === null)
    return { points: null, low: null, high: null }
  const [pa, pb] = [(100 * after.count) / after.n, (100 * before.count) / before.n]
  return {
    points: pa - pb,
    low: pa - pb - Math.hypot(pa - a.low, b.high - pb),
    high: pa - pb + Math.hypot(a.high - pa, pb - b.low),
  }
}
