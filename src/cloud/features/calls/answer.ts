import type { AnswerFor, CallView } from '#contract/calls'
import { type Counted, decideAnswers } from '#domain/followups/answer'
import { taskQuestions } from '#domain/followups/call-questions'
import { completes } from '#domain/followups/ending'
import { EDITABLE } from '#domain/ratings/ticket-rating'
import { quarterOf } from '#domain/time'
import { settleHome } from '../../followups/settle-home'
import { appendAttempt, endTask } from '../../followups/task-store'
import { must, Refused } from '../../http/refused'
import { follow } from '../../measures/give'
import { insertResponse, type NewResponse } from '../../measures/store'
import { tellAll } from '../../notify/inbox'
import { surveyOf } from '../../settings/in-force'
import { begin, checkOpen, checkWay, rungOf } from './attempt'
import { keepCheck, planCheck } from './check'
import { showCall } from './detail'
import { listNpsGiven } from './detail-store'
import { type Held, hold, lookAt, personOf, type Which } from './held'
import type { Asking } from './list'
import { askAgain } from './re-ask'

/** F2: whoever gave a recommendation lately is not asked for it on the phone either. */
async function questionsFor({ db, now }: Asking, { task }: Held, body: AnswerFor) {
  const survey = await surveyOf(db, task.communityId, body.version, now)
  const all = survey && taskQuestions(task.plan, task.asks, survey)
  if (all === null) throw new Refused('bad-input', 'version')
  const given = await listNpsGiven(db, [body.personId], now)
  return given.has(body.personId) ? all.filter(({ metric }) => metric !== 'nps') : all
}

/** The resident gets a copy, and may say "not so". */
const copyTo = ({ db, now }: Asking, { task }: Held, body: AnswerFor) =>
  tellAll(db, [
    {
      personId: body.personId,
      communityId: task.communityId,
      template: 'answer-copy',
      facts: { responseId: body.id },
      dedupeKey: `answer-copy:${body.id}`,
      at: now,
    },
  ])

/** Filled in by staff and marked so. @throws Refused `bad-input` `id` when it was used for another answer */
async function keep(asking: Asking, held: Held, answers: readonly Counted[], body: AnswerFor) {
  const { db, now } = asking
  const { task, member } = held
  const response: NewResponse = {
    id: body.id,
    communityId: task.communityId,
    kind: 'followup',
    personId: body.personId,
    houseId: task.houseId,
    ticketId: task.ticketId,
    taskId: task.id,
    questionnaire: body.version,
    channel: body.channel === 'phone' ? 'phone' : 'visit',
    filledBy: { staffId: member.staffId },
    cycle: null,
    quarter: quarterOf(now).name,
    contactMe: body.contactMe ?? false,
    answers,
    submittedAt: now,
    editableUntil: now + EDITABLE,
  }
  if (!(await insertResponse(db, response))) throw new Refused('bad-input', 'id')
  await endTask(db, task, { state: 'completed', responseId: body.id }, now)
  await follow(db, response, now)
  await askAgain(asking, held)
  await planCheck(asking, held, body)
  await settleHome(db, task, now)
  await copyTo(asking, held, body)
}

/**
 * STF-06: what somebody said in a call or a visit. It completes the follow-up; a recovery is followed by the
 * question, a month later, whether it held. What checks another answer is no second one.
 */
export async function answerFor(
  asking: Asking,
  secret: string,
  which: Which,
  body: AnswerFor,
): Promise<CallView> {
  const { db, now } = asking
  const held = await hold(asking, which, 'answerFor')
  const { task, member } = held
  const { channel } = body
  checkOpen(held, now)
  checkWay(held, channel, body.personId, now)
  const { personId } = personOf(held, body.personId)
  const rung = rungOf(held, channel, now)
  const answers = must(decideAnswers(await questionsFor(asking, held, body), body.said))
  if (!completes(task.plan, answers)) throw new Refused('bad-input', 'answers')
  await begin(asking, held, channel)
  const by = { personId, staffId: member.staffId, wrongNumber: false }
  await appendAttempt(db, task, { channel, rung, at: now, result: 'answered', ...by })
  if (task.plan === 'check') {
    await keepCheck(asking, held, answers, body)
    await endTask(db, task, { state: 'completed' }, now)
  } else await keep(asking, held, answers, body)
  return showCall(asking, secret, await lookAt(asking, which, 'answerFor'))
}
