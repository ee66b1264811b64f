import type { AnswerView, MyAnswers, MyAnswersQuery } from '#contract/ratings'
import type { Done } from '#contract/session'
import { iso } from '#domain/time'
import { Refused } from '../../http/refused'
import { scoreOf, tagsOf, textOf } from '../../measures/answers'
import type { Giving } from '../../measures/give'
import { pageOf, placeOf } from '../../views/cursor'
import { denyOne, listBecame, listOwnAnswers, type OwnAnswerRow } from './answers-store'
import { scoresView } from './views'

const answerView = (row: OwnAnswerRow): AnswerView => ({
  id: row.id,
  kind: row.kind,
  quarter: row.quarter,
  homeLabel: row.label ?? '',
  ticketId: row.ticket_id,
  ticketWords: row.words,
  taskId: row.task_id,
  plan: row.plan,
  scores: scoresView(row.answers),
  overall: scoreOf(row.answers, 'csat', 'overall') ?? null,
  expectation: scoreOf(row.answers, 'expectation') ?? null,
  rating: scoreOf(row.answers, 'rating') ?? null,
  ces: scoreOf(row.answers, 'ces') ?? null,
  nps: scoreOf(row.answers, 'nps') ?? null,
  confirm: row.answers.find((one) => one.metric === 'confirm')?.text ?? null,
  tags: tagsOf(row.answers),
  comment: textOf(row.answers),
  contactMe: row.contact_me,
  submittedAt: iso(row.submitted_at.getTime()),
  editableUntil: iso(row.editable_until.getTime()),
  editedAt: row.edited_at?.toISOString() ?? null,
  changes: row.changes,
  filledBy: row.filled_by,
  denied: row.denied_at !== null,
})

const PAGE = 30

/** RES-06: all that this person answered, and what became of it and of their tickets. */
export async function listMyAnswers(
  { db, caller, now }: Giving,
  query: MyAnswersQuery,
): Promise<MyAnswers> {
  const { personId } = caller
  const limit = query.limit ?? PAGE
  const rows = await listOwnAnswers(db, personId, placeOf(query.cursor), limit + 1)
  const { shown, nextCursor } = pageOf(rows, limit, ({ submitted_at, id }) => ({
    at: submitted_at.getTime(),
    id,
  }))
  return {
    asOf: iso(now),
    items: shown.map(answerView),
    became: await listBecame(db, personId, now),
    nextCursor,
  }
}

/** Domain 5: whoever was answered for may say that it was not so; said again it changes nothing. */
export async function denyAnswer({ db, caller, now }: Giving, id: string): Promise<Done> {
  if (!(await denyOne(db, caller.personId, id, now))) throw new Refused('not-found')
  return { done: true }
}
