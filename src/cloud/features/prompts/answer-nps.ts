import type { AnswerNps, NpsAnswerView } from '#contract/nps'
import { completes } from '#domain/followups/ending'
import { iso, quarterOf } from '#domain/time'
import { Refused } from '../../http/refused'
import type { Answer } from '../../measures/answers'
import { answeringHome, type Giving, keepAnswer, wordsAsAnswers } from '../../measures/give'
import { endInvitations, taskKey } from '../../measures/invitation-store'
import { cardTask, completeQuarter } from '../../measures/quarter-task'
import { findNpsAnswer, lockQuarterResponses } from '../../measures/store'

const answersOf = ({ score, reasons, comment }: AnswerNps): Answer[] => [
  { metric: 'nps', score },
  ...wordsAsAnswers(reasons, comment),
]

/** RES-08 and F2: one answer per person and quarter, wherever the homes are; F9: 24 h to change it. */
export async function answerNps(giving: Giving, body: AnswerNps): Promise<NpsAnswerView> {
  const { db, caller, now } = giving
  const { personId } = caller
  const home = answeringHome(giving, body.houseId)
  const quarter = quarterOf(now).name
  const [before = null] = await lockQuarterResponses(db, personId, 'nps', quarter)
  // From the other home the question was answered already.
  if (before !== null && before.houseId !== home.houseId)
    throw new Refused('illegal-transition', 'quarter')
  // The questions of a stage asked it already: each counted answer belongs to one person, once.
  if (before === null && (await findNpsAnswer(db, personId, quarter)) !== null)
    throw new Refused('illegal-transition', 'quarter')
  const taskId = await cardTask(giving, home, body.invitationId)
  const kept = await keepAnswer(
    giving,
    {
      id: body.id,
      communityId: home.communityId,
      kind: 'nps',
      personId,
      houseId: home.houseId,
      ticketId: null,
      ...(taskId !== null && { taskId }),
      cycle: null,
      quarter,
      contactMe: body.contactMe ?? before?.contactMe ?? false,
      answers: answersOf(body),
    },
    before,
  )
  if (taskId !== null && completes('quarterly', kept.answers))
    await completeQuarter(db, home.communityId, taskId, kept.id, now)
  const key = taskKey('nps', home.houseId, quarter)
  await endInvitations(giving, { kind: 'nps', key, invitationId: body.invitationId })
  return {
    id: kept.id,
    score: body.score,
    quarter,
    submittedAt: iso(kept.submittedAt),
    editableUntil: iso(kept.editableUntil),
  }
}
