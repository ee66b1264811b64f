import { type NpsCounts, netPromoterScore } from '#domain/nps/score'
import type { Share } from '#domain/ratings/coverage'
import type { QuarterFigures } from './figures'
import type { Written } from './machine'

/** A quarter of the whole company. */
export interface QuarterSummary {
  readonly quarter: string
  readonly coverage: Share
  readonly sixDimensionCoverage: Share
  readonly reach: Share
  readonly callsPerDayPer1000: number
  readonly visitsPerDayPer1000: number
  /** Self-filled, with the interval of a known population. */
  readonly nps: {
    readonly n: number
    readonly score: number | null
    readonly margin: number | null
  }
  readonly uncovered: Readonly<Record<string, number>>
}

export interface Summary extends Written {
  readonly homes: number
  /** Follow-up staff on duty on the first working day of each quarter, all communities. */
  readonly staff: readonly number[]
  readonly quarters: readonly QuarterSummary[]
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

const added = (shares: readonly Share[]): Share => ({
  numerator: sum(shares.map(({ numerator }) => numerator)),
  denominator: sum(shares.map(({ denominator }) => denominator)),
})

function together(figures: readonly QuarterFigures[]): QuarterSummary['nps'] {
  const of = (key: keyof NpsCounts) => sum(figures.map(({ nps }) => nps.self[key]))
  const counts = {
    detractors: of('detractors'),
    passives: of('passives'),
    promoters: of('promoters'),
  }
  const population = sum(figures.map(({ nps }) => nps.population))
  const { n, score, low, high } = netPromoterScore(counts, population)
  return { n, score, margin: low === null || high === null ? null : (high - low) / 2 }
}

function counted(figures: readonly QuarterFigures[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {}
  for (const { uncovered } of figures)
    for (const [why, homes] of Object.entries(uncovered)) all[why] = (all[why] ?? 0) + homes
  return Object.fromEntries(Object.entries(all).sort(([, a], [, b]) => b - a))
}

/** The quarters of the company from those of its communities. */
export function quartersOf(figures: readonly QuarterFigures[]): readonly QuarterSummary[] {
  const names = [...new Set(figures.map(({ quarter }) => quarter))]
  return names.map((quarter) => {
    const mine = figures.filter((one) => one.quarter === quarter)
    const coverage = added(mine.map((one) => one.coverage))
    const length = mine[0]?.days ?? 1
    const per = (n: number) => (1000 * n) / length / Math.max(1, coverage.denominator)
    return {
      quarter,
      coverage,
      sixDimensionCoverage: added(mine.map((one) => one.sixDimensionCoverage)),
      reach: added(mine.map((one) => one.reach)),
      callsPerDayPer1000: per(sum(mine.map(({ calls }) => calls))),
      visitsPerDayPer1000: per(sum(mine.map(({ visits }) => visits))),
      nps: together(mine),
      uncovered: counted(mine),
    }
  })
}

const percent = ({ numerator, denominator }: Share): string =>
  denominator === 0 ? '-' : `${((100 * numerator) / denominator).toFixed(1)} %`

function quarterLines(usual: QuarterSummary, harder: QuarterSummary | undefined): string[] {
  const { quarter, coverage, sixDimensionCoverage, reach, nps } = usual
  const beside = harder === undefined ? '-' : percent(harder.coverage)
  const cost = `${usual.callsPerDayPer1000.toFixed(1)} calls, ${usual.visitsPerDayPer1000.toFixed(1)} visits`
  const score = nps.score === null ? '-' : `${nps.score.toFixed(1)} +-${nps.margin?.toFixed(1)}`
  return [
    `${quarter}  coverage ${percent(coverage)} (harder ${beside}), six dimensions ${percent(sixDimensionCoverage)}, reach ${percent(reach)}`,
    `         ${cost} a day and 1,000 homes (harder ${harder?.callsPerDayPer1000.toFixed(1) ?? '-'} calls); NPS ${score}, n = ${nps.n}`,
    `         not covered by: ${Object.entries(usual.uncovered)
      .map(([why, homes]) => `${why} ${homes}`)
      .join(', ')}`,
    ...(harder === undefined
      ? []
      : [
          `         harder, by: ${Object.entries(harder.uncovered)
            .map(([why, homes]) => `${why} ${homes}`)
            .join(', ')}`,
        ]),
  ]
}

/** The figures of a year beside those of a harder one. */
export function printed(usual: Summary, harder: Summary, seconds: number): string {
  const quarters = usual.quarters.flatMap((one) =>
    quarterLines(
      one,
      harder.quarters.find(({ quarter }) => quarter === one.quarter),
    ),
  )
  return [
    `${usual.homes} homes in 6 communities, ${usual.lines} lines of log, ${seconds.toFixed(1)} s for both years`,
    `follow-up staff on duty at the beginning of the quarters: ${usual.staff.join(', ')}`,
    'harder: 20 % silent homes, 8 % opted out of everything, no threshold',
    ...quarters,
  ].join('\n')
}
