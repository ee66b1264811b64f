import { coverageOf, type HomeQuarter, type Share } from '../ratings/coverage'
import { isTooSmall } from '../ratings/samples'
import type { Period } from './closed-loop'
import { breakdownOf, type Figure, figureOf, type PartFigure } from './figure'
import type { Narrowed } from './narrowed'

/** A home of the quarter, and where it stands. */
export interface HomeFacts extends HomeQuarter {
  readonly buildingId: string
  /** Of those who lived there last. */
  readonly roles: readonly string[]
}

export interface BuildingFigure {
  readonly buildingId: string
  readonly homes: number
  /** Percent; null below ten homes, or where another building's would tell it. */
  readonly covered: Figure
  readonly sixDimensions: Figure
  readonly reached: Figure
}

/** How often something was asked and answered, by the way and the stage. */
export interface AnswerRate {
  readonly channel: string
  readonly stage: string
  readonly shown: number
  readonly answered: number
}

export interface PerHundred {
  readonly key: string
  readonly count: number
  /** One decimal; null below ten homes. */
  readonly per100: number | null
}

/** Who was reached, and who was not. */
export interface ReachFigures {
  readonly covered: Figure
  readonly sixDimensions: Figure
  readonly reached: Figure
  readonly buildings: readonly BuildingFigure[]
  readonly answers: readonly AnswerRate[]
  readonly exits: {
    readonly n: number
    /** Several may be named; empty below ten answers. */
    readonly reasons: readonly { readonly key: string; readonly count: number }[]
  }
  readonly churn: Figure
  readonly homes: number
  readonly tickets: readonly PerHundred[]
  readonly contacts: readonly PerHundred[]
}

export interface Tally {
  readonly key: string
  readonly count: number
}

export interface ReachGiven {
  readonly homes: readonly HomeFacts[]
  /** The quarter, until the end of the period. */
  readonly quarter: Period
  readonly answers: readonly AnswerRate[]
  readonly exits: { readonly n: number; readonly reasons: readonly Tally[] }
  /** Homes moved out in the year until the end of the period, of those active on 1 January. */
  readonly churn: Share
  /** Tickets submitted in the period by category, contacts by reason. */
  readonly tickets: readonly Tally[]
  readonly contacts: readonly Tally[]
}

type Kind = 'coverage' | 'sixDimensionCoverage' | 'reach'

const inPlace =
  ({ buildingId, role }: Narrowed) =>
  (home: HomeFacts): boolean =>
    (buildingId === undefined || home.buildingId === buildingId) &&
    (role === undefined || home.roles.includes(role))

function buildingsOf(homes: readonly HomeFacts[], { from, to }: Period): BuildingFigure[] {
  const ids = [...new Set(homes.map(({ buildingId }) => buildingId))].sort()
  const shares = ids
    .map((id) => ({ id, of: coverageOf(homes.filter(inPlace({ buildingId: id })), from, to) }))
    .filter(({ of }) => of.coverage.denominator > 0)
  const parts = (kind: Kind) => breakdownOf(shares.map(({ id, of }) => ({ key: id, ...of[kind] })))
  const [covered, six, reached] = [parts('coverage'), parts('sixDimensionCoverage'), parts('reach')]
  return covered.map(({ key, ...own }) => {
    const same = (all: readonly PartFigure[]): Figure => {
      const { key: _key, ...figure } = all.find((one) => one.key === key) ?? { key, ...own }
      return figure
    }
    return {
      buildingId: key,
      homes: own.n,
      covered: own,
      sixDimensions: same(six),
      reached: same(reached),
    }
  })
}

const HUNDRED = 100

function perHundred(tallies: readonly Tally[], homes: number): PerHundred[] {
  return [...tallies]
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key, count }) => {
      const rate = isTooSmall(homes) ? null : Math.round((10 * HUNDRED * count) / homes) / 10
      return { key, count, per100: rate }
    })
}

/** The whole community's coverage stands beside that of its buildings; a filter looks at a part of it. */
export function reachFigures(given: ReachGiven, narrowed: Narrowed = {}): ReachFigures {
  const { quarter, exits } = given
  const homes = given.homes.filter(inPlace(narrowed))
  const { coverage, sixDimensionCoverage, reach } = coverageOf(homes, quarter.from, quarter.to)
  const buildings = buildingsOf(given.homes.filter(inPlace({ role: narrowed.role })), quarter)
  const shown = buildings.filter(
    ({ buildingId }) => narrowed.buildingId === undefined || buildingId === narrowed.buildingId,
  )
  const one = narrowed.buildingId === undefined ? undefined : shown[0]
  return {
    covered: one?.covered ?? figureOf(coverage),
    sixDimensions: one?.sixDimensions ?? figureOf(sixDimensionCoverage),
    reached: one?.reached ?? figureOf(reach),
    buildings: shown,
    answers: given.answers,
    exits: { n: exits.n, reasons: isTooSmall(exits.n) ? [] : exits.reasons },
    churn: figureOf(given.churn),
    homes: coverage.denominator,
    tickets: perHundred(given.tickets, coverage.denominator),
    contacts: perHundred(given.contacts, coverage.denominator),
  }
}
