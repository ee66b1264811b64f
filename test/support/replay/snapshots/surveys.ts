import { SIX } from '../form'
import type { Response } from '../prompts/responses'
import { scoreOf } from '../prompts/responses'
import type { Community } from '../state'
import type { World } from '../world'
import type { Period } from './cohorts'

const Z = 1.959964

/** The last score per person of one question, staff persons left out. */
function lastScores(
  world: World,
  responses: Response[],
  metric: string,
  dimension?: string,
): Map<string, number> {
  const last = new Map<string, number>()
  for (const response of responses) {
    const score = scoreOf(response.answers, metric, dimension)
    if (score !== null && !world.people.get(response.personId)?.isStaff)
      last.set(response.personId, score)
  }
  return last
}

/** Adjusted Wald with finite population; domain.md section 5. */
export function npsOf(scores: number[], population: number) {
  const n = scores.length
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  const passives = n - promoters - detractors
  const counts = { detractors, passives, promoters, n }
  if (n === 0) return { ...counts, score: null, low: null, high: null }
  const score = (100 * (promoters - detractors)) / n
  const p = (promoters + 0.75) / (n + 3)
  const d = (detractors + 0.75) / (n + 3)
  const error = 100 * Math.sqrt((p + d - (p - d) ** 2) / (n + 3))
  const left = population > 1 ? Math.sqrt(Math.max(0, population - n) / (population - 1)) : 0
  const half = Z * error * left
  const low = Math.max(-100, 100 * (p - d) - half)
  const high = Math.min(100, 100 * (p - d) + half)
  return { ...counts, score, low: Math.min(low, score), high: Math.max(high, score) }
}

/** Share of 4 and 5 with Wilson's interval, in per cent. */
export function csatOf(scores: number[]) {
  const n = scores.length
  const top = scores.filter((score) => score >= 4).length
  if (n === 0) return { n, top, score: null, mean: null, low: null, high: null }
  const p = top / n
  const z2 = Z * Z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return {
    n,
    top,
    score: 100 * p,
    mean: scores.reduce((sum, score) => sum + score, 0) / n,
    low: 100 * (centre - half),
    high: 100 * (centre + half),
  }
}

/** Non-staff persons with a residency in the period, and those whose NPS counts. */
function populationOf(world: World, community: Community, period: Period, counted: Set<string>) {
  const people = new Set(counted)
  for (const home of community.homes.values())
    for (const one of home.residencies) {
      const there = one.movedInAt < period.to && (one.movedOutAt ?? period.to) > period.from
      if (there && !world.people.get(one.personId)?.isStaff) people.add(one.personId)
    }
  return people.size
}

/** NPS and CSAT of a quarter, self-filled and staff-filled apart. */
export function surveysOf(world: World, community: Community, period: Period) {
  const inside = community.responses.filter((one) => one.t >= period.from && one.t < period.to)
  const by = (who: string) => inside.filter((one) => one.filledBy === who)
  const nps = {
    self: lastScores(world, by('self'), 'nps'),
    staff: lastScores(world, by('staff'), 'nps'),
  }
  const counted = new Set([...nps.self.keys(), ...nps.staff.keys()])
  const population = populationOf(world, community, period, counted)
  const csat = (who: string) => {
    const responses = by(who)
    const one = (dimension: string) =>
      csatOf([...lastScores(world, responses, 'csat', dimension).values()])
    return Object.fromEntries([...SIX, 'overall'].map((name) => [name, one(name)]))
  }
  return {
    nps: {
      self: npsOf([...nps.self.values()], population),
      staff: npsOf([...nps.staff.values()], population),
      population,
    },
    csat: { self: csat('self'), staff: csat('staff') },
  }
}
