import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables'
import { answersAt, ROLE_OF, stands } from './answer-sql'
import type { Scope } from './collect'
import { lastAnswers, rolesOf } from './score-store'

export interface AnswerCell {
  /** `2026-10` */
  readonly month: string
  readonly buildingId: string | null
  readonly role: string | null
  readonly score: number
  readonly n: number
}

export interface WhichAnswers {
  readonly metric: 'csat' | 'nps' | 'rating' | 'ces'
  readonly dimension: string
  readonly filledBy: 'self' | 'staff'
}

const monthOf = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM')`

/** The answers that one figure of the period counts, coarsened to the month in Shanghai. */
export async function listAnswerCells(
  db: Kysely<Tables>,
  { communityId, period, asOf }: Scope,
  { metric, dimension, filledBy }: WhichAnswers,
): Promise<readonly AnswerCell[]> {
  if (metric === 'rating' || metric === 'ces') {
    const { rows } = await sql<AnswerCell>`
      select ${monthOf('r.submitted_at')} as month, h.building_id as "buildingId",
        ${ROLE_OF} as role, (a ->> 'score')::int as score, count(*)::int as n
      from responses r
      cross join lateral jsonb_array_elements(${answersAt(asOf)}) a
      left join houses h on h.community_id = r.community_id and h.id = r.house_id
      where r.community_id = ${communityId} and r.kind = 'ticket' and r.filled_by = ${filledBy}
        and r.submitted_at >= ${new Date(period.from)} and r.submitted_at < ${new Date(period.to)}
        and r.submitted_at <= ${new Date(asOf)} and ${stands(asOf)}
        and a ->> 'metric' = ${metric} and a ->> 'score' is not null
      group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
    return rows
  }
  const { rows } = await sql<AnswerCell>`
    with last as (${lastAnswers(communityId, [period], asOf)}),
    roles as (${rolesOf(communityId)})
    select ${monthOf('r.submitted_at')} as month, d.building_id as "buildingId", d.role, r.score,
      count(*)::int as n
    from last r
    join roles d on d.house_id = r.house_id and d.person_id = r.person_id
    where r.metric = ${metric} and r.dimension = ${dimension} and r.filled_by = ${filledBy}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}
