import { compareNetPromoterScores, type NpsCounts, netPromoterScore, verdictOf } from '../nps/score'
import { segmentOf } from '../nps/segments'
import { DIMENSIONS, type Dimension } from '../ratings/dimensions'
import { customerSatisfaction, type ScoreCounts } from '../ratings/score'
import { type Figure, figureOf } from './figure'
import { fits, isHiddenUnder, isWhole, type Narrowed, total } from './narrowed'
import { correlation, type PointChange, pointChange } from './statistics'

/** One cell of all last answers of a span: how many gave this score. */
export interface ScoreCell {
  /** Name of the period. */
  readonly span: string
  readonly metric: 'csat' | 'nps'
  /** '' for nps; one of the six or `overall` for csat. */
  readonly dimension: string
  readonly filledBy: 'self' | 'staff'
  readonly buildingId: string
  readonly role: string | null
  readonly score: number
  readonly n: number
}

/** How often a score of a service and a recommendation came from one person in one quarter. */
export interface PairCell {
  readonly dimension: Dimension
  readonly buildingId: string
  readonly role: string | null
  readonly score: number
  readonly nps: number
  readonly n: number
}

export interface CsatFigure extends Figure {
  /** Two decimals. */
  readonly mean: number | null
}

export interface DimensionFigure {
  readonly dimension: Dimension | 'overall'
  readonly self: CsatFigure
  readonly staff: CsatFigure
  /** Against the same period a year before, self-filled; null where either is too small. */
  readonly change: PointChange | null
}

/** Unrounded, -100 to 100; counts and score null below ten. */
export interface NpsFigure {
  readonly n: number
  readonly counts: NpsCounts | null
  readonly score: number | null
  readonly low: number | null
  readonly high: number | null
}

export type Verdict = 'rose' | 'fell' | 'notSignificant'

export interface TrendPoint extends Omit<NpsFigure, 'counts'> {
  readonly period: string
  /** Against the point before it; null where one of the two is too small. */
  readonly verdict: Verdict | null
}

/** What residents said. */
export interface VoiceFigures {
  readonly dimensions: readonly DimensionFigure[]
  readonly nps: {
    readonly self: NpsFigure
    readonly staff: NpsFigure
    /** Eligible persons, where the margin knows of them. */
    readonly population: number | null
  }
  /** The oldest first, the period itself last. */
  readonly trend: readonly TrendPoint[]
  readonly quadrant: readonly {
    readonly dimension: Dimension
    readonly n: number
    readonly mean: number | null
    readonly correlation: number | null
  }[]
}

function csatOf(cells: readonly ScoreCell[], narrowed: Narrowed, isHidden: boolean): CsatFigure {
  const own = cells.filter(fits(narrowed))
  const count = (score: number) => total(own.filter((cell) => cell.score === score))
  const counts: ScoreCounts = { 1: count(1), 2: count(2), 3: count(3), 4: count(4), 5: count(5) }
  const { n, top, mean } = customerSatisfaction(counts)
  if (isHidden) return { ...figureOf({ numerator: 0, denominator: 0 }), n, mean: null }
  return { ...figureOf({ numerator: top, denominator: n }), mean }
}

function countsOf(cells: readonly ScoreCell[]): NpsCounts {
  const of = (segment: string) => total(cells.filter(({ score }) => segmentOf(score) === segment))
  return { detractors: of('detractor'), passives: of('passive'), promoters: of('promoter') }
}

function npsOf(cells: readonly ScoreCell[], narrowed: Narrowed, population?: number): NpsFigure {
  const counts = countsOf(cells.filter(fits(narrowed)))
  const n = counts.detractors + counts.passives + counts.promoters
  if (isHiddenUnder(cells, narrowed)) return { n, counts: null, score: null, low: null, high: null }
  const known = population !== undefined && population >= n ? population : undefined
  return { counts, ...netPromoterScore(counts, known) }
}

export interface VoiceGiven {
  /** Names of the periods of the trend, the oldest first, the one reported last. */
  readonly spans: readonly string[]
  readonly yearBefore: string
  readonly cells: readonly ScoreCell[]
  readonly pairs: readonly PairCell[]
  /** Verified residents of the period without staff; only of the whole community. */
  readonly population: number
}

const RATED = [...DIMENSIONS, 'overall'] as const

function dimensionsOf(given: VoiceGiven, now: string, narrowed: Narrowed): DimensionFigure[] {
  const pick = (span: string, dimension: string, by: ScoreCell['filledBy']) =>
    given.cells.filter(
      (cell) =>
        cell.metric === 'csat' &&
        cell.span === span &&
        cell.dimension === dimension &&
        cell.filledBy === by,
    )
  return RATED.map((dimension) => {
    const figure = (span: string, by: ScoreCell['filledBy']) => {
      const cells = pick(span, dimension, by)
      return csatOf(cells, narrowed, isHiddenUnder(cells, narrowed))
    }
    const [self, before] = [figure(now, 'self'), figure(given.yearBefore, 'self')]
    const both = self.count !== null && before.count !== null
    const change = both
      ? pointChange({ count: before.count, n: before.n }, { count: self.count, n: self.n })
      : null
    return { dimension, self, staff: figure(now, 'staff'), change }
  })
}

function trendOf({ spans, cells }: VoiceGiven, narrowed: Narrowed): TrendPoint[] {
  const points = spans.map((period) => {
    const own = cells.filter(
      (cell) => cell.metric === 'nps' && cell.span === period && cell.filledBy === 'self',
    )
    return { period, ...npsOf(own, narrowed) }
  })
  return points.map(({ counts, ...point }, n) => {
    const before = points[n - 1]?.counts ?? null
    const verdict =
      before === null || counts === null
        ? null
        : verdictOf(compareNetPromoterScores(before, counts))
    return { ...point, verdict }
  })
}

/** Where it hurts most: a low mean in what goes along with the recommendation comes first. */
function quadrantOf(pairs: readonly PairCell[], narrowed: Narrowed): VoiceFigures['quadrant'] {
  return DIMENSIONS.map((dimension) => {
    const all = pairs.filter((pair) => pair.dimension === dimension)
    const own = all.filter(fits(narrowed))
    const n = total(own)
    if (isHiddenUnder(all, narrowed)) return { dimension, n, mean: null, correlation: null }
    const mean = own.reduce((sum, pair) => sum + pair.n * pair.score, 0) / n
    const related = correlation(own.map(({ score: x, nps: y, n: times }) => ({ x, y, n: times })))
    return { dimension, n, mean, correlation: related }
  })
}

/** @param given last answers per person, question and quarter, as known at asOf */
export function voiceFigures(given: VoiceGiven, narrowed: Narrowed = {}): VoiceFigures {
  const now = given.spans[given.spans.length - 1] ?? ''
  const whole = isWhole(narrowed)
  const nps = (by: ScoreCell['filledBy']) =>
    given.cells.filter((cell) => cell.metric === 'nps' && cell.span === now && cell.filledBy === by)
  const self = npsOf(nps('self'), narrowed, whole ? given.population : undefined)
  return {
    dimensions: dimensionsOf(given, now, narrowed),
    nps: {
      self,
      staff: npsOf(nps('staff'), narrowed),
      population: whole && given.population >= self.n ? given.population : null,
    },
    trend: trendOf(given, narrowed),
    quadrant: quadrantOf(given.pairs, narrowed),
  }
}
