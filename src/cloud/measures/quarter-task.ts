import { type Kysely, sql } from 'kysely'
import { type Instant, quarterOf } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Giving } from './give'
import type { Home } from './task-store'

async function findQuarterTask(
  db: Kysely<Tables>,
  { communityId, houseId }: Home,
  quarter: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from followup_tasks
    where community_id = ${communityId} and dedupe_key = ${`quarterly:${houseId}:${quarter}`}
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
  return rows[0]?.id ?? null
}

/** The quarter's task that a card stood for: an answer through the card completes it, one by the menu does not. */
export const cardTask = async (
  { db, now }: Giving,
  home: Home,
  invitationId: string | undefined,
): Promise<string | null> =>
  invitationId === undefined ? null : findQuarterTask(db, home, quarterOf(now).name)

export const completeQuarter = (
  db: Kysely<Tables>,
  communityId: string,
  taskId: string,
  responseId: string,
  now: Instant,
) =>
  sql`update followup_tasks set state = 'completed', response_id = ${responseId},
      result_at = ${new Date(now)}, next_at = null, next_channel = null
    where community_id = ${communityId} and id = ${taskId}
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
