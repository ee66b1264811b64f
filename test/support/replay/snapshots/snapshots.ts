import { HOUR, iso, monthStart, ms, quarterName, quarterStart } from '../calendar'
import type { Line } from '../line'
import type { Community, Computed } from '../state'
import type { World } from '../world'
import { type Period, ratesOf } from './cohorts'
import { differences } from './compare'
import { costOf, coverageOf } from './coverage'
import { surveysOf } from './surveys'

type Kind = 'month' | 'quarter'
const keyOf = (kind: Kind, from: number) => `${kind} ${iso(from)}`

function compute(world: World, community: Community, kind: Kind, period: Period): Computed {
  const rates = ratesOf(world, community, period)
  if (kind === 'month') return { numbers: rates, denominator: [], covered: new Set() }
  const { homes, covered, coverage, sixDimensionCoverage, reach } = coverageOf(community, period)
  const cost = costOf(community, period, homes.length)
  const { nps, csat } = surveysOf(world, community, period)
  const numbers = { ...rates, coverage, sixDimensionCoverage, reach, nps, csat, cost }
  return { numbers, denominator: homes, covered }
}

/** Months and quarters, frozen 24 hours after their end and rebuilt here from the lines until then. */
export class Snapshots {
  private readonly world: World
  private readonly seen = new Set<string>()

  constructor(world: World) {
    this.world = world
  }

  /** Sets the clock for every whole month and quarter of the run. */
  schedule(): void {
    const { world } = this
    for (let ahead = 0; monthStart(world.start, ahead) < world.end; ahead += 1)
      this.await('month', monthStart(world.start, ahead), monthStart(world.start, ahead + 1))
    for (let ahead = 0; quarterStart(world.start, ahead) < world.end; ahead += 1)
      this.await('quarter', quarterStart(world.start, ahead), quarterStart(world.start, ahead + 1))
  }

  taken = (line: Line) => {
    const { world } = this
    const community = world.community(line.communityId)
    const from = ms(line.from)
    const key = keyOf(line.period, from)
    const asOf = ms(line.to) + world.policy.snapshotDelayHours * HOUR
    world.demand(ms(line.asOf) === asOf, 'snapshot', `asOf ${line.asOf}`)
    world.inTime(asOf, 'snapshot', `${key} of ${line.communityId}`)
    const again = this.seen.has(`${line.communityId} ${key}`)
    world.demand(!again, 'snapshot-twice', `${key} of ${line.communityId}`)
    this.seen.add(`${line.communityId} ${key}`)
    const period = { from, to: ms(line.to) }
    if (community && from >= world.start && line.t === asOf)
      community.snapshots.set(key, compute(world, community, line.period, period))
    const computed = community?.snapshots.get(key)
    if (!community || !computed) return world.report('snapshot', `${key} is no period of the run`)
    for (const what of differences(line.numbers, computed.numbers))
      world.report('snapshot-numbers', `${key}${what}`)
    if (line.period === 'quarter') this.expectUncovered(community, from, computed)
  }

  /** "home-uncovered": right after the quarter's snapshot, each home of the denominator without an answer. */
  uncovered = (line: Line) => {
    const { world } = this
    const community = world.community(line.communityId)
    const home = world.household(line.householdId)
    if (!community || !home) return
    const listed = community.uncovered?.quarter === line.quarter
    const left = listed && community.uncovered?.left.delete(home)
    world.demand(left === true, 'home-uncovered', `household ${home.id} is not one of them`)
    const facts = home.quarters.get(line.quarter)
    const last = [facts?.unasked, facts?.unaskedSurvey].map((one) =>
      one && one.t > (facts?.lastViewAt ?? 0) ? one : null,
    )
    const right = last.some(
      (one) => line.rule === (one?.rule ?? null) && (!one || one.reason === line.reason),
    )
    world.demand(right, 'home-uncovered', `rule ${line.rule} ${line.reason}`)
    const task = home.plannedQuarters.get(line.quarter)
    const ended = ['unreachable', 'refused', 'expired'].includes(line.reason)
    if (line.taskId === undefined && ended && task)
      world.demand(task.outcome === line.reason, 'home-uncovered', `reason ${line.reason}`)
  }

  /** Called with every line: what is left of a list when another kind of line comes is missing. */
  listEnds(community: Community): void {
    const { uncovered } = community
    community.uncovered = null
    for (const home of uncovered?.left ?? [])
      this.world.report(
        'home-uncovered',
        `household ${home.id} is missing in ${uncovered?.quarter}`,
      )
  }

  private await(kind: Kind, from: number, to: number): void {
    const { world } = this
    if (from < world.start) return
    const asOf = to + world.policy.snapshotDelayHours * HOUR
    const key = keyOf(kind, from)
    world.timers.set(asOf, () => {
      const before = world.now
      world.now = asOf
      for (const community of world.communities.values())
        if (!community.snapshots.has(key))
          community.snapshots.set(key, compute(world, community, kind, { from, to }))
      world.now = before
    })
    world.duty(asOf, () => {
      for (const { id } of world.communities.values())
        if (!this.seen.has(`${id} ${key}`)) world.report('snapshot-missing', `${key} of ${id}`)
    })
  }

  private expectUncovered(community: Community, from: number, computed: Computed): void {
    const left = new Set(computed.denominator.filter((home) => !computed.covered.has(home)))
    community.uncovered = { quarter: quarterName(from), left }
    this.prune(community, from)
  }

  /** Nothing asks for the facts of an earlier quarter again. */
  private prune(community: Community, from: number): void {
    community.responses = community.responses.filter((one) => one.t >= from)
    community.attempts = community.attempts.filter((one) => one.t >= from)
  }
}
