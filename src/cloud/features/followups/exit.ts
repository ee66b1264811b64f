import type { Kysely } from 'kysely'
import type { AnswerExit, ExitForm, ExitLink } from '#contract/followups'
import type { Done } from '#contract/session'
import { decideAnswers } from '#domain/followups/answer'
import { houseSurvey, QUESTIONNAIRE_VERSION, questionsOf } from '#domain/followups/questionnaire'
import { isOpenTask } from '#domain/followups/task'
import { EDITABLE } from '#domain/ratings/ticket-rating'
import { type Instant, iso, quarterOf } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { transaction } from '../../database/transaction'
import type { Deps } from '../../deps'
import {
  consumeLink,
  type FoundLink,
  findLink,
  lockExitTask,
  replaceLink,
} from '../../followups/exit-store'
import { hashToken, seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { questionView } from '../../measures/question-view'
import { insertResponse } from '../../measures/store'
import { completeTask } from './store'

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32

/** RES-09: shown this one time, to be sent to the one who moved out; a new link voids the one before. */
export async function issueExitLink(
  deps: Deps,
  { db, caller, now }: Giving,
  asked: { readonly taskId: string; readonly communityId: string },
): Promise<ExitLink> {
  const { communityId, taskId } = asked
  seatIn(caller, communityId, 'issueExitLink')
  const task = await lockExitTask(db, communityId, taskId)
  if (task === null) throw new Refused('not-found')
  if (!isOpenTask(task.state) || now > task.windowEnd)
    throw new Refused('illegal-transition', 'state')
  const token = Buffer.from(deps.random(TOKEN_BYTES)).toString('base64url')
  const link = { communityId, taskId, tokenHash: hashToken(token), madeBy: caller.personId }
  await replaceLink(db, { ...link, until: task.windowEnd }, now)
  const deed = { communityId, actorId: caller.personId, verb: 'issue-exit-link', subjectId: taskId }
  await audit(db, { ...deed, at: now })
  return { taskId, token, until: iso(task.windowEnd) }
}

/** Wrong, expired, voided and used are one and the same answer: it tells a guesser nothing. */
const gone = () => new Refused('not-found', 'link')

const opens = (link: FoundLink, now: Instant): boolean =>
  !link.voided && link.usedKey === null && isOpenTask(link.taskState) && now <= link.until

/** Looking does not consume: previews and virus scanners open links too. */
export async function openExit(db: Kysely<Tables>, token: string, now: Instant): Promise<ExitForm> {
  const link = await findLink(db, hashToken(token), false)
  if (link === null || !opens(link, now)) throw gone()
  const questions = questionsOf('exit') ?? []
  return {
    version: QUESTIONNAIRE_VERSION,
    questions: questions.map(questionView),
    until: iso(link.until),
  }
}

/** RES-09: consumes the link. The same draft sent again, after an answer that was lost, gets the first answer. */
export function answerExit(
  pool: Kysely<Tables>,
  { token, id, version, said }: AnswerExit,
  now: Instant,
): Promise<Done> {
  return transaction(pool, async (db) => {
    const link = await findLink(db, hashToken(token), true)
    if (link?.usedKey === id) return { done: true }
    if (link === null || !opens(link, now)) throw gone()
    const questions = questionsOf('exit', houseSurvey(version))
    if (questions === null) throw new Refused('bad-input', 'version')
    const answers = must(decideAnswers(questions, said))
    const kept = await insertResponse(db, {
      id,
      communityId: link.communityId,
      kind: 'followup',
      personId: link.personId,
      houseId: link.houseId,
      ticketId: null,
      taskId: link.taskId,
      questionnaire: version,
      channel: 'link',
      cycle: null,
      quarter: quarterOf(now).name,
      contactMe: false,
      answers,
      submittedAt: now,
      editableUntil: now + EDITABLE,
    })
    if (!kept) throw new Refused('bad-input', 'id')
    await completeTask(db, { communityId: link.communityId, id: link.taskId }, id, now)
    await consumeLink(db, link, id, now)
    return { done: true }
  })
}
