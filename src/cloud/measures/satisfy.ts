import { type Kysely, sql } from 'kysely'
import { scoresDimension } from '#domain/followups/ending'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Answer } from './answers'

interface Answered {
  readonly id: string
  readonly communityId: string
  readonly houseId: string
  readonly quarter: string
  readonly answers: readonly Answer[]
  /** The task that the answer belongs to: it is completed, not satisfied. */
  readonly taskId?: string
}

/** The same for a task that is planned after the answer came. */
export async function satisfyPlanned(
  db: Kysely<Tables>,
  { communityId, houseId, quarter }: Pick<Answered, 'communityId' | 'houseId' | 'quarter'>,
  now: Instant,
): Promise<void> {
  await sql`
    update followup_tasks f set state = 'satisfied', satisfied_by = r.id,
      result_at = ${new Date(now)}
    from responses r, jsonb_array_elements(r.answers) a
    where f.community_id = ${communityId} and f.state = 'scheduled'
      and f.dedupe_key = ${`quarterly:${houseId}:${quarter}`}
      and r.community_id = f.community_id and r.quarter = ${quarter}
      and r.house_id = f.house_id and a ->> 'metric' = 'csat' and a ->> 'dimension' <> 'overall'
      and a ->> 'score' is not null`.execute(db)
}

/** Domain 6: a home with a scored service in the quarter needs nobody to ask for it again. */
export async function satisfyQuarter(
  db: Kysely<Tables>,
  { id, communityId, houseId, quarter, answers, taskId }: Answered,
  now: Instant,
): Promise<void> {
  if (!scoresDimension(answers)) return
  await sql`
    update followup_tasks set state = 'satisfied', satisfied_by = ${id},
      result_at = ${new Date(now)}, next_at = null, next_channel = null
    where community_id = ${communityId} and house_id = ${houseId} and plan = 'quarterly'
      and quarter = ${quarter} and state in ('scheduled', 'due', 'in_progress')
      and id is distinct from ${taskId ?? null}::uuid`.execute(db)
}
