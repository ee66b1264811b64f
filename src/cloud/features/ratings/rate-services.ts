import type { MyRatings, RateServices, ServiceRatingView } from '#contract/ratings'
import { completes } from '#domain/followups/ending'
import { questionsOf, type Survey } from '#domain/followups/questionnaire'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { canRate } from '#domain/ratings/ticket-rating'
import { days, quarterOf } from '#domain/time'
import { homeOf } from '../../http/caller'
import { Refused } from '../../http/refused'
import type { Answer } from '../../measures/answers'
import { answeringHome, type Giving, keepAnswer, wordsAsAnswers } from '../../measures/give'
import { endInvitations, taskKey } from '../../measures/invitation-store'
import { cardTask, completeQuarter } from '../../measures/quarter-task'
import {
  type KeptResponse,
  listServicesResponses,
  lockQuarterResponses,
} from '../../measures/store'
import { surveyNow, surveyOf } from '../../settings/in-force'
import { asResident } from '../../views/actors'
import { ticketRow } from '../../views/ticket-row'
import { listUnrated } from './store'
import { serviceRatingView } from './views'

/** Answers from before the questions had versions. */
const FIRST = 1

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

/** The questions that the person saw; an answer that is changed stays one to its own (STF-11). */
async function surveyFor(
  { db, now }: Giving,
  communityId: string,
  version: number | undefined,
): Promise<Survey> {
  if (version === undefined) return surveyNow(db, communityId, now)
  const survey = await surveyOf(db, communityId, version, now)
  if (survey === null || questionsOf('quarterly', survey) === null)
    throw new Refused('bad-input', 'version')
  return survey
}

const versionOf = (kept: KeptResponse): number => kept.questionnaire ?? FIRST

/** What is not asked is not answered. */
function checkAsked({ without }: Survey, body: RateServices): void {
  const said = { ...body, suggestion: body.suggestion.trim() === '' ? null : body.suggestion }
  const extra = without.find((id) => said[id] !== null)
  if (extra !== undefined) throw new Refused('bad-input', extra)
}

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
  const survey = await surveyFor(
    giving,
    home.communityId,
    before ? versionOf(before) : body.version,
  )
  checkAsked(survey, body)
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
      questionnaire: survey.version,
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
  const version = current && versionOf(current)
  const survey = home && (await surveyFor(giving, home.communityId, version))
  return {
    waiting: waiting.map((row) => ticketRow(row, actor, now)),
    current: current ? serviceRatingView(current) : null,
    previous: previous ? serviceRatingView(previous) : null,
    ...(survey && { version: survey.version, without: [...survey.without] }),
  }
}
