import { coverageOf, type HomeQuarter, occupiedDays, type Stay } from '#domain/ratings/coverage'
import type { Period } from '#domain/reports/closed-loop'
import { monthOf, reportAsOf } from '#domain/reports/months'
import { whyUncovered } from '#domain/reports/uncovered'
import { days, type Instant, type Quarter, quarterOf } from '#domain/time'
import { csatNumbers, loopNumbers, npsNumbers, type Reported } from './numbers'
import type { Tx } from './transaction'
import type { Community, Home, Sim, Task } from './world'

/** Whoever changes what a figure means raises it. */
export const DEFINITIONS_VERSION = 1

const isIn = (at: Instant, { from, to }: Period): boolean => at >= from && at < to
const someIn = (all: readonly Instant[], period: Period): boolean =>
  all.some((at) => isIn(at, period))

const staysOf = ({ lodgings }: Home): readonly Stay[] =>
  lodgings.map(({ movedInAt, movedOutAt }) => ({ from: movedInAt, to: movedOutAt }))

function homeQuarter(home: Home, period: Period): HomeQuarter {
  const answered = someIn(home.answeredAt, period)
  return {
    houseId: home.id,
    stays: staysOf(home),
    answered,
    scoredDimension: someIn(home.scoredAt, period),
    reached: answered || someIn(home.reachedAt, period),
  }
}

const per1000 = (n: number, length: number, homes: number): number | null =>
  homes === 0 ? null : (1000 * n) / length / homes

function costOf({ attempts }: Community, period: Period, homes: number) {
  const of = (channel: string) =>
    attempts.filter((one) => one.channel === channel && isIn(one.at, period)).length
  const [calls, visits, sms] = [of('phone'), of('onSite'), of('sms')]
  const length = (period.to - period.from) / days(1)
  return {
    calls,
    visits,
    sms,
    days: length,
    homes,
    callsPerDayPer1000: per1000(calls, length, homes),
    visitsPerDayPer1000: per1000(visits, length, homes),
  }
}

function quarterNumbers(community: Community, period: Reported) {
  const homes = community.homes.map((home) => homeQuarter(home, period))
  const shares = coverageOf(homes, period.from, period.to)
  const cost = costOf(community, period, shares.coverage.denominator)
  const nps = npsNumbers(community, period)
  return { homes, numbers: { ...shares, nps, csat: csatNumbers(community, period), cost } }
}

/** The task that was to ask the home: the last that time brought, not one that another took in. */
function askingTask(home: Home, period: Period): Task | null {
  const mine = home.tasks.filter(
    (task) =>
      task.state !== 'absorbed' &&
      task.windowStart < period.to &&
      task.windowEnd >= period.from &&
      task.plan !== 'exit',
  )
  return mine.find(({ plan }) => plan === 'quarterly') ?? mine.at(-1) ?? null
}

function uncovered(tx: Tx, home: Home, quarter: Quarter): string {
  const { refusals, shownAt, visitedAt, community } = home
  const task = askingTask(home, quarter)
  const why = whyUncovered({
    lastRefusal: refusals.filter(({ at }) => isIn(at, quarter)).at(-1) ?? null,
    lastShownAt: shownAt.filter((at) => isIn(at, quarter)).at(-1) ?? null,
    visited: someIn(visitedAt, quarter),
    task: task && {
      state: task.state,
      tries: task.attempts.length + task.cards.reduce((sum, { shown }) => sum + shown, 0),
    },
  })
  tx.write('home-uncovered', community.id, {
    householdId: home.id,
    quarter: quarter.name,
    ...why,
    ...(task && { taskId: task.id }),
  })
  return `${why.rule ?? '-'} ${why.reason}`
}

const OCCUPIED_DAYS = 30

function reportQuarter(sim: Sim, tx: Tx, community: Community, quarter: Quarter): void {
  const { from, to, name } = quarter
  const asOf = reportAsOf(quarter)
  const { homes, numbers } = quarterNumbers(community, { from, to, asOf })
  write(
    tx,
    community,
    'quarter',
    { from, to, asOf },
    { ...loopNumbers(community, { from, to, asOf }), ...numbers },
  )
  const why: Record<string, number> = {}
  for (const [index, home] of community.homes.entries()) {
    const facts = homes[index]
    if (facts === undefined || facts.answered) continue
    if (occupiedDays(facts.stays, from, to) < OCCUPIED_DAYS) continue
    const key = uncovered(tx, home, quarter)
    why[key] = (why[key] ?? 0) + 1
  }
  const { coverage, sixDimensionCoverage, reach, cost, nps } = numbers
  const { calls, visits } = cost
  tx.add(sim.figures, {
    ...{ quarter: name, coverage, sixDimensionCoverage, reach, nps, uncovered: why },
    ...{ calls, visits, days: cost.days },
  })
}

function write(
  tx: Tx,
  community: Community,
  period: 'month' | 'quarter',
  times: Reported,
  numbers: object,
): void {
  const definitionsVersion = DEFINITIONS_VERSION
  tx.write('snapshot', community.id, { period, ...times, definitionsVersion, numbers })
}

/** When the 24 h after a month, and after a quarter, are over: what was known by then, for each community. */
export function awaitReports(sim: Sim, tx: Tx): void {
  for (let from = sim.start; from < sim.end; from = monthOf(from).to) {
    const month = monthOf(from)
    const quarter = quarterOf(from)
    const asOf = reportAsOf(month)
    for (const community of sim.communities) {
      tx.duty('report', `${month.name}:${community.id}`, asOf + 1, (then) => {
        const { to } = month
        write(
          then,
          community,
          'month',
          { from: month.from, to, asOf },
          loopNumbers(community, { from: month.from, to, asOf }),
        )
      })
      if (quarter.to !== month.to) continue
      tx.duty('report', `${quarter.name}:${community.id}`, asOf + 1, (then) =>
        reportQuarter(sim, then, community, quarter),
      )
    }
  }
}
