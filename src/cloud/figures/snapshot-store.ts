import { type Kysely, sql } from 'kysely'
import { DEFINITIONS_VERSION, type Figures } from '#domain/reports/snapshot'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Scope } from './collect'

/** What was frozen, and what is known of it. */
export interface Snapshot {
  readonly period: string
  readonly definitions: number
  readonly asOf: string
  readonly madeAt: string
}

export async function listFrozen(
  db: Kysely<Tables>,
  communityId: string,
): Promise<readonly Snapshot[]> {
  const rows = await db
    .selectFrom('report_snapshots')
    .select(['period', 'definitions', 'as_of', 'made_at'])
    .where('community_id', '=', communityId)
    .orderBy('as_of', 'desc')
    .orderBy('period', 'desc')
    .execute()
  return rows.map((row) => ({
    period: row.period,
    definitions: row.definitions,
    asOf: row.as_of.toISOString(),
    madeAt: row.made_at.toISOString(),
  }))
}

export async function findFrozen(
  db: Kysely<Tables>,
  communityId: string,
  period: string,
): Promise<(Snapshot & { readonly figures: Figures }) | null> {
  const { rows } = await sql<{ definitions: number; as_of: Date; made_at: Date; figures: Figures }>`
    select s.definitions, s.as_of, s.made_at, s.figures from report_snapshots s
    where s.community_id = ${communityId} and s.period = ${period}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { definitions, figures } = row
  return {
    period,
    definitions,
    asOf: row.as_of.toISOString(),
    madeAt: row.made_at.toISOString(),
    figures,
  }
}

/** Written once: whoever comes second, from another process or after a restart, changes nothing. */
export async function freeze(
  db: Kysely<Tables>,
  { communityId, period, asOf }: Scope,
  figures: Figures,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('report_snapshots')
    .values({
      community_id: communityId,
      period: period.name,
      definitions: DEFINITIONS_VERSION,
      as_of: new Date(asOf),
      made_at: new Date(now),
      figures: JSON.stringify(figures),
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'period']).doNothing())
    .execute()
}
