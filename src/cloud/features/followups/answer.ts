import type {
  AnswerFollowup,
  FollowupAnswered,
  FollowupView,
  MyFollowups,
} from '#contract/followups'
import { decideAnswers } from '#domain/followups/answer'
import { questionsOf } from '#domain/followups/questionnaire'
import { isAnswerable } from '#domain/followups/task'
import { iso, quarterOf } from '#domain/time'
import { must, Refused } from '../../http/refused'
import { type Giving, keepAnswer, refuseStaff } from '../../measures/give'
import { endInvitations, followupKey } from '../../measures/invitation-store'
import { findNpsAnswer, lockTaskResponse } from '../../measures/store'
import { surveyNow, surveyOf } from '../../settings/in-force'
import { completeTask, listTasks, lockTask, type Task } from './store'
import { askedNow, followupView } from './views'

/** RES-09: the questions that wait for this person, of every home, and those whose answer may still be changed. */
export async function listMyFollowups({ db, caller, now }: Giving): Promise<MyFollowups> {
  const tasks = await listTasks(db, caller.personId, now)
  const nps = await findNpsAnswer(db, caller.personId, quarterOf(now).name)
  const items: FollowupView[] = []
  for (const task of tasks) {
    const { communityId, answer } = task
    const given = answer && (await surveyOf(db, communityId, answer.questionnaire, now))
    const survey = given ?? (await surveyNow(db, communityId, now))
    items.push(followupView(task, survey, nps !== null))
  }
  return { asOf: iso(now), items }
}

/** The questions of the version that the phone showed, without the one that was answered elsewhere. */
async function questionsFor({ db, caller, now }: Giving, task: Task, version: number) {
  const survey = await surveyOf(db, task.communityId, version, now)
  const all = survey && questionsOf(task.plan, survey)
  if (all === null) throw new Refused('bad-input', 'version')
  const nps = await findNpsAnswer(db, caller.personId, quarterOf(now).name)
  return askedNow(all, nps !== null && nps.taskId !== task.id)
}

/** RES-09: an answer completes its task; within 24 h it may be changed (F9), for which the window need not be open. */
export async function answerFollowup(
  giving: Giving,
  taskId: string,
  body: AnswerFollowup,
): Promise<FollowupAnswered> {
  const { db, caller, now } = giving
  const { personId } = caller
  const task = await lockTask(db, taskId, personId)
  if (task === null) throw new Refused('not-found')
  refuseStaff(giving, task.communityId)
  const before = await lockTaskResponse(db, task, personId)
  if (before === null && !isAnswerable(task, now)) throw new Refused('illegal-transition', 'state')
  const answers = must(decideAnswers(await questionsFor(giving, task, body.version), body.said))
  const kept = await keepAnswer(
    giving,
    {
      id: body.id,
      communityId: task.communityId,
      kind: 'followup',
      personId,
      houseId: task.houseId,
      ticketId: task.ticketId,
      taskId: task.id,
      questionnaire: body.version,
      cycle: null,
      quarter: quarterOf(now).name,
      contactMe: body.contactMe ?? before?.contactMe ?? false,
      answers,
    },
    before,
  )
  await completeTask(db, task, kept.id, now)
  const key = followupKey(task.id)
  await endInvitations(giving, { kind: 'followup', key, invitationId: body.invitationId })
  return {
    taskId: task.id,
    submittedAt: iso(kept.submittedAt),
    editableUntil: iso(kept.editableUntil),
  }
}
