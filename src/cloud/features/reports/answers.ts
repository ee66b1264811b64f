import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Lang } from '#contract/common'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { isTooSmall } from '#domain/ratings/samples'
import type { Tables } from '../../database/tables'
import { answersAt, stands } from '../../figures/answer-sql'
import type { Scope } from '../../figures/collect'
import type { Answer } from '../../measures/answers'
import type { Value } from './sheets'
import { reportText } from './text'
import { codeText, wordOf } from './text-codes'

interface Row {
  readonly id: string
  readonly month: string
  readonly kind: string
  readonly channel: string
  readonly by: 'self' | 'staff'
  readonly answers: readonly Answer[]
}

const COLUMNS = ['rating', 'ces', 'nps', 'overall', ...DIMENSIONS, 'expectation'] as const

const scoreIn = (answers: readonly Answer[], column: string): Value =>
  answers.find((one) => one.metric === column || one.dimension === column)?.score ?? null

/** An order that tells nothing of the hour: ids are made in time, their hashes are not. */
const shuffled = (id: string): string => createHash('sha256').update(id).digest('hex')

/**
 * STF-09: what was answered in the period, for a third party: scores by month, without person, home, day and
 * words. Of a kind of question with fewer than ten answers nothing is given out.
 */
export async function answerRows(
  db: Kysely<Tables>,
  { communityId, period, asOf }: Scope,
  lang: Lang,
): Promise<readonly (readonly Value[])[]> {
  const t = reportText[lang]
  const { rows } = await sql<Row>`
    select r.id, to_char(r.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      r.kind, r.channel, r.filled_by as by, ${answersAt(asOf)} as answers
    from responses r
    where r.community_id = ${communityId} and r.kind in ('ticket', 'services', 'nps', 'followup')
      and r.submitted_at >= ${new Date(period.from)} and r.submitted_at < ${new Date(period.to)}
      and r.submitted_at <= ${new Date(asOf)} and ${stands(asOf)}`.execute(db)
  const groupOf = ({ month, kind, by, channel }: Row) => `${month} ${kind} ${by} ${channel}`
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1)
  const shown = rows
    .filter((row) => !isTooSmall(sizes.get(groupOf(row)) ?? 0))
    .map((row) => ({ ...row, order: `${row.month} ${shuffled(row.id)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const c = codeText[lang]
  const stages: Readonly<Record<string, string>> = { ...c.stage, ticket: c.stage.rating }
  const words: Readonly<Record<string, string>> = { ...c.dimension, ...c.score }
  return [
    [
      ...[t.month, t.kind, t.code, t.channel, t.code, t.by, t.code],
      ...COLUMNS.map((column) => `${wordOf(words, column)} (${column})`),
    ],
    ...shown.map(({ month, kind, channel, by, answers }) => [
      ...[month, wordOf(stages, kind), kind, wordOf(c.channel, channel), channel, c.by[by], by],
      ...COLUMNS.map((column) => scoreIn(answers, column)),
    ]),
  ]
}
