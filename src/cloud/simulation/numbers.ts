import { type NpsCounts, netPromoterScore } from '#domain/nps/score'
import { segmentOf } from '#domain/nps/segments'
import type { Share } from '#domain/ratings/coverage'
import { DIMENSIONS, type Score } from '#domain/ratings/dimensions'
import { customerSatisfaction, meanScore, type Satisfaction } from '#domain/ratings/score'
import { closedLoop, type Period } from '#domain/reports/closed-loop'
import { askedRounds, factsUntil } from '#domain/reports/rates'
import { policyOf } from '#domain/tickets/policy'
import { days, type Instant } from '#domain/time'
import type { QuarterNps } from './figures'
import type { Answer, Community, Response, TicketFile } from './world'

/** A period and until when its facts were recorded. */
export interface Reported extends Period {
  readonly asOf: Instant
}

const isIn = (at: Instant, { from, to }: Period): boolean => at >= from && at < to

/** F9: the last value that was known at the report. */
const answersAt = ({ versions }: Response, asOf: Instant): readonly Answer[] =>
  versions.filter(({ at }) => at <= asOf).at(-1)?.answers ?? []

const scoreOf = (answers: readonly Answer[], metric: string, dimension?: string): number | null =>
  answers.find((one) => one.metric === metric && one.dimension === dimension)?.score ?? null

function satisfaction(responses: readonly Response[], period: Reported): Share {
  const scores = responses
    .filter(({ at }) => isIn(at, period))
    .map((response) => scoreOf(answersAt(response, period.asOf), 'rating'))
    .filter((score) => score !== null)
  return { numerator: scores.filter((score) => score >= 4).length, denominator: scores.length }
}

/** Rounds of one ticket that were claimed in the period. */
function claimedRounds({ ticket, events }: TicketFile, period: Reported): readonly number[] {
  // Nothing was claimed in the period where nothing has happened since it began.
  if ((events.at(-1)?.at ?? 0) < period.from) return []
  const known = events.filter(({ at }) => at <= period.asOf)
  if (known.length === 0) return []
  const { confirmWindow } = policyOf(ticket)
  return askedRounds(known)
    .filter(({ dueAt }) => isIn(dueAt - confirmWindow, period))
    .map(({ cycle }) => cycle)
}

/** Rounds that were claimed in the period, and whether their reporters rated them. */
function participation(files: readonly TicketFile[], period: Reported): Share {
  const rounds = files.flatMap((file) =>
    claimedRounds(file, period).map((cycle) => file.ratings.get(cycle)?.at ?? Number.NaN),
  )
  return {
    numerator: rounds.filter((ratedAt) => ratedAt <= period.asOf).length,
    denominator: rounds.length,
  }
}

/** A month, the pauses, and some days more: what was submitted earlier has no limit left in the period. */
const LONGEST = days(60)

/** What every period counts of one community. */
export function loopNumbers({ tickets, responses }: Community, period: Reported) {
  const facts = tickets
    .filter(({ ticket }) => ticket.submittedAt >= period.from - LONGEST)
    .map(({ events }) => events.filter(({ at }) => at <= period.asOf))
    .filter((known) => known.length > 0)
    .map((known) => factsUntil(known, period.asOf))
  return {
    ...closedLoop(facts, period),
    satisfaction: satisfaction(responses, period),
    ratingParticipation: participation(tickets, period),
  }
}

type FilledBy = Response['filledBy']

/** The last score per person, of those who are no staff. */
function lastScores(
  { responses }: Community,
  period: Reported,
  filledBy: FilledBy,
  read: (answers: readonly Answer[]) => number | null,
): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const response of responses) {
    const { person, at } = response
    if (response.filledBy !== filledBy || person.isStaff || !isIn(at, period)) continue
    const score = read(answersAt(response, period.asOf))
    if (score !== null) last.set(person.id, score)
  }
  return last
}

function npsCounts(scores: Iterable<number>): NpsCounts {
  const counts = { detractor: 0, passive: 0, promoter: 0 }
  for (const score of scores) counts[segmentOf(score)] += 1
  const { detractor, passive, promoter } = counts
  return { detractors: detractor, passives: passive, promoters: promoter }
}

/** Self and staff apart, with the interval of a known population. */
export function npsNumbers(community: Community, period: Reported): QuarterNps {
  const nps = (answers: readonly Answer[]) => scoreOf(answers, 'nps')
  const self = lastScores(community, period, 'self', nps)
  const staff = lastScores(community, period, 'staff', nps)
  const eligible = new Set([...self.keys(), ...staff.keys()])
  for (const { lodgings } of community.homes)
    for (const { person, movedInAt, movedOutAt } of lodgings)
      if (
        !person.isStaff &&
        movedInAt < period.to &&
        (movedOutAt === null || movedOutAt > period.from)
      )
        eligible.add(person.id)
  const population = eligible.size
  const of = (scores: ReadonlyMap<string, number>) => {
    const counts = npsCounts(scores.values())
    return { ...counts, ...netPromoterScore(counts, population) }
  }
  return { self: of(self), staff: of(staff), population }
}

type DimensionScores = Readonly<Record<string, Satisfaction>>

function csatOf(community: Community, period: Reported, filledBy: FilledBy): DimensionScores {
  const named = [...DIMENSIONS, 'overall'].map((dimension) => {
    const scores = lastScores(community, period, filledBy, (answers) =>
      scoreOf(answers, 'csat', dimension),
    )
    const counts: Record<Score, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
    for (const score of scores.values()) counts[score as Score] += 1
    return [dimension, { ...customerSatisfaction(counts), mean: meanScore(counts) }] as const
  })
  return Object.fromEntries(named)
}

export const csatNumbers = (community: Community, period: Reported) => ({
  self: csatOf(community, period, 'self'),
  staff: csatOf(community, period, 'staff'),
})
