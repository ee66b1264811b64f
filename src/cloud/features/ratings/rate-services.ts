import type { MyRatings, RateServices, ServiceRatingView } from '#contract/ratings'
import { completes } from '#domain/followups/ending'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { canRate } from '#domain/ratings/ticket-rating'
import { days, quarterOf } from '#domain/time'
import { homeOf } from '../../http/caller'
import { Refused } from '../../http/refused'
import type { Answer } from '../../measures/answers'
import { answeringHome, type Giving, keepAnswer, wordsAsAnswers } from '../../measures/give'
import { endInvitations, taskKey } from '../../measures/invitation-store'
import { cardTask, completeQuarter } from '../../measures/quarter-task'
import { listServicesResponses, lockQuarterResponses } from '../../measures/store'
import { asResident } from '../../views/actors'
import { ticketRow } from '../../views/ticket-row'
import { listUnrated } from './store'
import { serviceRatingView } from './views'

function answersOf({ scores, overall, expectation, suggestion }: RateServices): Answer[] {
  const services = DIMENSIONS.flatMap((dimension): Answer[] => {
    const score = scores[dimension]
    return score === undefined ? [] : [{ metric: 'csat', dimension, score }]
  })
  return [
    ...services,
    ...(overall === null
      ? []
      : [{ metric: 'csat', dimension: 'overall', score: overall } as const]),
    ...(expectation === null ? [] : [{ metric: 'expectation', score: expectation } as const]),
    ...wordsAsAnswers([], suggestion),
  ]
}

const saysSomething = (answers: readonly Answer[]): boolean =>
  answers.some(({ score, text }) => typeof score === 'number' || text !== undefined)

/** RES-06: one answer per person, home and quarter; F9: 24 h to change it, then the next quarter. */
export async function rateServices(giving: Giving, body: RateServices): Promise<ServiceRatingView> {
  const { db, caller, now } = giving
  const { personId } = caller
  const home = answeringHome(giving, body.houseId)
  const answers = answersOf(body)
  if (!saysSomething(answers)) throw new Refused('bad-input', 'scores')
  const quarter = quarterOf(now).name
  const given = await lockQuarterResponses(db, personId, 'services', quarter)
  const before = given.find((one) => one.houseId === home.houseId) ?? null
  const taskId = await cardTask(giving, home, body.invitationId)
  const kept = await keepAnswer(
    giving,
    {
      id: body.id,
      communityId: home.communityId,
      kind: 'services',
      personId,
      houseId: home.houseId,
      ticketId: null,
      ...(taskId !== null && { taskId }),
      cycle: null,
      quarter,
      contactMe: body.contactMe ?? before?.contactMe ?? false,
      answers,
    },
    before,
  )
  if (taskId !== null && completes('quarterly', kept.answers))
    await completeQuarter(db, home.communityId, taskId, kept.id, now)
  const key = taskKey('services', home.houseId, quarter)
  await endInvitations(giving, { kind: 'services', key, invitationId: body.invitationId })
  return serviceRatingView(kept)
}

/** Longer ago than anything that canRate allows. */
const LATEST = days(32)
const MOST_WAITING = 20

/** The page "rate": what waits, this quarter's answer, the newest one before it. */
export async function listMyRatings(
  giving: Giving,
  houseId: string | undefined,
): Promise<MyRatings> {
  const { db, caller, now } = giving
  const { personId } = caller
  const home = houseId === undefined ? (caller.homes[0] ?? null) : homeOf(caller, houseId)
  const ask = { personId, houseId: houseId ?? null, since: now - LATEST, limit: MOST_WAITING }
  const actor = asResident(caller)
  const rows = await listUnrated(db, ask)
  const waiting = rows.filter((row) => canRate(row.facts, actor, now))
  const kept = home === null ? [] : await listServicesResponses(db, personId, home.houseId, 2)
  const quarter = quarterOf(now).name
  const current = kept.find((one) => one.quarter === quarter)
  const previous = kept.find((one) => one.quarter !== quarter)
  return {
    waiting: waiting.map((row) => ticketRow(row, actor, now)),
    current: current ? serviceRatingView(current) : null,
    previous: previous ? serviceRatingView(previous) : null,
  }
}
