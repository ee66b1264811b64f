import { DAY, dayOf, quarterName } from '../calendar'
import type { Community, Household } from '../state'
import type { Period, Rate, Span } from './cohorts'

const OCCUPIED_DAYS = 30

/** Shanghai calendar days of the period that a residency touched. */
function occupiedDays(home: Household, { from, to }: Period): number {
  const days = new Set<number>()
  for (const one of home.residencies) {
    const begin = Math.max(one.movedInAt, from)
    const end = Math.min(one.movedOutAt ?? to, to)
    if (begin >= end) continue
    for (let day = dayOf(begin); day <= dayOf(end - 1); day += 1) days.add(day)
  }
  return days.size
}

export interface Coverage {
  homes: Household[]
  covered: Set<Household>
  coverage: Rate
  sixDimensionCoverage: Rate
  /** The least and the most homes that may be said to be reached. */
  reach: Span
}

/** Homes occupied for 30 days, those with any answer, with a scored dimension, and those reached. */
export function coverageOf(community: Community, period: Period): Coverage {
  const quarter = quarterName(period.from)
  const homes = [...community.homes.values()].filter(
    (home) => occupiedDays(home, period) >= OCCUPIED_DAYS,
  )
  const denominator = homes.length
  const facts = homes.map((home) => home.quarters.get(quarter))
  const covered = homes.filter((home) => home.quarters.get(quarter)?.answered)
  const scored = new Set(
    community.responses
      .filter((one) => one.t >= period.from && one.t < period.to && one.dimensions)
      .map((one) => one.homeId),
  )
  const reached = facts.filter((one) => one?.answered || one?.reached).length
  const nearly = facts.filter((one) => one?.answered || one?.reached || one?.nearlyReached).length
  return {
    homes,
    covered: new Set(covered),
    coverage: { numerator: covered.length, denominator },
    sixDimensionCoverage: {
      numerator: homes.filter((home) => scored.has(home.id)).length,
      denominator,
    },
    reach: { denominator, least: reached, most: nearly },
  }
}

/** Calls, visits and SMS of all plans, and what 1,000 homes take a day. */
export function costOf(community: Community, period: Period, homes: number) {
  const inside = community.attempts.filter((one) => one.t >= period.from && one.t < period.to)
  const by = (channel: string) => inside.filter((one) => one.channel === channel).length
  const days = Math.round((period.to - period.from) / DAY)
  const calls = by('phone')
  const visits = by('onSite')
  const perDay = (count: number) => (count * 1000) / days / homes
  return {
    calls,
    visits,
    sms: by('sms'),
    days,
    homes,
    callsPerDayPer1000: homes === 0 ? null : perDay(calls),
    visitsPerDayPer1000: homes === 0 ? null : perDay(visits),
  }
}
