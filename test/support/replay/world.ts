import { clockTime, DAY, dayOf, dayStart, MINUTE, timeOfDay } from './calendar'
import type { Expected } from './followups/causes'
import type { Line, Policy, Violation } from './line'
import { type Community, type Household, noPolicy, type Person } from './state'
import { Timers } from './timers'

const MOST_KEPT = 500 // of one rule

/** Everything that the log has told until now, and the violations found in it. */
export class World {
  policy: Policy = noPolicy
  start = 0
  end = Number.POSITIVE_INFINITY
  now = 0
  line: Pick<Line, 'no' | 'at'> = { no: 0, at: '' }
  readonly timers = new Timers()
  readonly violations: Violation[] = []
  found = 0
  private readonly kept = new Map<string, number>()
  readonly communities = new Map<string, Community>()
  readonly households = new Map<string, Household>()
  readonly people = new Map<string, Person>()
  /** Tasks that facts call for, by the name of the fact. */
  readonly expected = new Map<string, Expected[]>()
  readonly downtimes: { from: number; to: number }[] = []

  report(rule: string, what: string): void {
    this.found += 1
    const kept = this.kept.get(rule) ?? 0
    if (kept >= MOST_KEPT) return
    this.kept.set(rule, kept + 1)
    this.violations.push({ line: this.line.no, at: this.line.at, rule, what })
  }

  /** Reports `what` unless it holds. */
  demand(holds: boolean, rule: string, what: string): boolean {
    if (!holds) this.report(rule, what)
    return holds
  }

  get tolerance(): number {
    return this.policy.toleranceMinutes * MINUTE
  }

  /** The first moment at or after `t` at which something can be recorded. */
  opportunity(t: number): number {
    const down = this.downtimes.find((span) => span.from <= t && t < span.to)
    return down ? down.to : t
  }

  /** The last moment for a job whose instant is `t`: reading 1. */
  deadline(t: number): number {
    return this.opportunity(t) + this.tolerance
  }

  isQuiet(t: number): boolean {
    const time = timeOfDay(t)
    return time >= clockTime(this.policy.quietFrom) || time < clockTime(this.policy.quietTo)
  }

  /** The first loud moment at or after `t`: an SMS waits for 09:00. */
  loud(t: number): number {
    const possible = this.opportunity(t)
    if (!this.isQuiet(possible)) return possible
    const morning = clockTime(this.policy.quietTo)
    const today = dayStart(dayOf(possible)) + morning
    return this.opportunity(today >= possible ? today : today + DAY)
  }

  /** Looks at a job's duty once its deadline has passed in the log. */
  duty(instant: number, check: () => void): void {
    const deadline = this.deadline(instant)
    this.timers.set(deadline, () => {
      if (this.deadline(instant) > deadline) this.duty(instant, check)
      else check()
    })
  }

  /** A job's deed at `now`: not before its instant, not after its deadline. */
  inTime(instant: number, rule: string, what: string): void {
    if (this.now < instant) this.report(rule, `${what} came early`)
    else if (this.now > this.deadline(instant)) this.report(rule, `${what} came late`)
  }

  household(id: string): Household | undefined {
    const home = this.households.get(id)
    if (!home) this.report('ids', `household ${id} is unknown`)
    return home
  }

  person(id: string): Person | undefined {
    const person = this.people.get(id)
    if (!person) this.report('ids', `person ${id} is unknown`)
    return person
  }

  community(id: string): Community | undefined {
    const community = this.communities.get(id)
    if (!community) this.report('ids', `community ${id} is unknown`)
    return community
  }
}
