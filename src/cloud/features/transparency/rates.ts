import type { CommunityRates } from '#contract/transparency'
import { isTooSmall } from '#domain/ratings/samples'
import { customerSatisfaction, type ScoreCounts } from '#domain/ratings/score'
import { closedLoop } from '#domain/reports/closed-loop'
import type { Month } from '#domain/reports/months'
import { type AskedRound, askedRounds, factsUntil, ratedShare, rateOf } from '#domain/reports/rates'
import type { Instant } from '#domain/time'
import type { PostSum, Scored, Story } from './store'

interface OwnRound extends AskedRound {
  readonly ticketId: string
}

const roundsOf = (stories: readonly Story[]): readonly OwnRound[] =>
  stories.flatMap(({ id, events }) =>
    askedRounds(events).map((round) => ({ ...round, ticketId: id })),
  )

const isIn = ({ at }: Scored, { from, to }: Month): boolean =>
  at.getTime() >= from && at.getTime() < to

/** The last answer per person and quarter counts. */
function lastPerPerson(scores: readonly Scored[]): readonly Scored[] {
  const last = new Map(scores.map((one) => [`${one.personId} ${one.quarter}`, one]))
  return [...last.values()]
}

function countsOf(scores: readonly Scored[]): ScoreCounts {
  const count = (score: number) => scores.filter((one) => one.score === score).length
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4), 5: count(5) }
}

function csatOf(scores: readonly Scored[], month: Month): CommunityRates['csat'] {
  const services = scores.filter((one) => one.kind === 'services' && isIn(one, month))
  const { n, mean, score, low, high } = customerSatisfaction(countsOf(lastPerPerson(services)))
  if (isTooSmall(n)) return { n, mean: null, percent: null, low: null, high: null }
  return { n, mean, percent: score, low, high }
}

/** The rates of a month, from the stories and scores as they stood at asOf (domain.md section 5). */
export function ratesOf(
  stories: readonly Story[],
  scores: readonly Scored[],
  month: Month,
  asOf: Instant,
): Pick<CommunityRates, 'rates' | 'csat'> {
  const loop = closedLoop(
    stories.map(({ events }) => factsUntil(events, asOf)),
    month,
  )
  const ratings = scores.filter((one) => one.kind === 'ticket')
  const given = ratings.filter((one) => isIn(one, month))
  const rated = new Set(ratings.map((one) => `${one.ticketId} ${one.cycle}`))
  const rounds = roundsOf(stories)
  const shares = {
    replied: loop.respondedIn24h,
    priority: loop.priorityIn48h,
    solved: loop.resolvedIn1Month,
    confirmed: loop.confirmedIn1Month,
    satisfied: {
      numerator: given.filter((one) => one.score >= 4).length,
      denominator: given.length,
    },
    rated: ratedShare(rounds, month, (round) => {
      const { ticketId, cycle } = round as OwnRound
      return rated.has(`${ticketId} ${cycle}`)
    }),
  }
  const keys = Object.keys(shares) as (keyof typeof shares)[]
  return { rates: keys.map((key) => rateOf(key, shares[key])), csat: csatOf(scores, month) }
}

const HUNDRED = 100

/** A post's own sum, from ten persons on. */
export const postView = ({ mean, ...post }: PostSum): CommunityRates['posts'][number] => ({
  ...post,
  mean: mean === null || isTooSmall(post.n) ? null : Math.round(mean * HUNDRED) / HUNDRED,
})
