import type { NetPromoterScore, NpsCounts } from '#domain/nps/score'
import type { Share } from '#domain/ratings/coverage'

export interface QuarterNps {
  readonly self: NpsCounts & NetPromoterScore
  readonly staff: NpsCounts & NetPromoterScore
  /** Eligible persons: no staff, living there in the quarter, or counted. */
  readonly population: number
}

/** What the quarter of one community came to, for the summary. */
export interface QuarterFigures {
  readonly quarter: string
  readonly coverage: Share
  readonly sixDimensionCoverage: Share
  readonly reach: Share
  readonly calls: number
  readonly visits: number
  readonly days: number
  readonly nps: QuarterNps
  /** `rule reason`, or `- reason`: how many homes. */
  readonly uncovered: Readonly<Record<string, number>>
}
