import { type Kysely, sql } from 'kysely'
import type { CommunityShare } from '#domain/ratings/company'
import type { Tables } from '../database/tables'
import type { Scope } from './collect'
import { listScoreCells } from './score-store'

/** A community's part in the company's score: its own answers on the services as a whole, and its occupied homes. */
export async function findShare(db: Kysely<Tables>, scope: Scope): Promise<CommunityShare> {
  const { communityId, period, asOf } = scope
  const cells = (await listScoreCells(db, communityId, [period], asOf)).filter(
    (cell) => cell.dimension === 'overall' && cell.filledBy === 'self',
  )
  const sum = (of: typeof cells) => of.reduce((all, { n }) => all + n, 0)
  const { rows } = await sql<{ homes: number }>`
    select count(distinct r.house_id)::int as homes from residencies r
    where r.community_id = ${communityId} and r.verified_at <= ${new Date(asOf)}
      and r.moved_in_at < ${new Date(period.to)}
      and (r.moved_out_at is null or r.moved_out_at >= ${new Date(period.to)})`.execute(db)
  return {
    communityId,
    top: sum(cells.filter(({ score }) => score >= 4)),
    n: sum(cells),
    homes: rows[0]?.homes ?? 0,
  }
}
