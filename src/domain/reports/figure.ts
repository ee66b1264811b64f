import type { Share } from '../ratings/coverage'
import { hideSmallCells, isTooSmall } from '../ratings/samples'
import { type Interval, wilsonInterval } from '../ratings/score'

/** A share as anybody may see it: n always, the rest only of ten and more. */
export interface Figure extends Interval {
  readonly n: number
  readonly count: number | null
  /** 0-100, unrounded; null: too few or none, never 0 for nothing. */
  readonly percent: number | null
}

const hidden = (n: number): Figure => ({ n, count: null, percent: null, low: null, high: null })

/** With its Wilson interval, and without any score below ten. @throws RangeError for a share that is none */
export function figureOf({ numerator, denominator: n }: Share): Figure {
  const interval = wilsonInterval(numerator, n)
  if (isTooSmall(n)) return hidden(n)
  return { n, count: numerator, percent: (100 * numerator) / n, ...interval }
}

/** One part of a whole that is shown beside it. */
export interface PartFigure extends Figure {
  readonly key: string
}

/**
 * The parts of a breakdown: small ones hidden, and where that is exactly one, the next smallest with it, because
 * the whole minus the others would tell it.
 */
export function breakdownOf(parts: readonly ({ readonly key: string } & Share)[]): PartFigure[] {
  const small = hideSmallCells(parts.map(({ key, denominator: n }) => ({ key, n })))
  return parts.map(({ key, ...share }) => ({
    key,
    ...(small.has(key) ? hidden(share.denominator) : figureOf(share)),
  }))
}
