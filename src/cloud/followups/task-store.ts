import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Attempt, Starter } from '#domain/followups/attempt'
import type { RungChannel } from '#domain/followups/ladder'
import type { Slot } from '#domain/followups/schedule'
import type { TaskState } from '#domain/followups/task'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { TASK_COLUMNS, type Task, type TaskRow, taskOf } from './task'

type Db = Kysely<Tables>
type Which = Pick<Task, 'communityId' | 'id'>

/** Held until the transaction ends: two callers come one after the other. */
export async function lockTask(db: Db, { communityId, id }: Which): Promise<Task | null> {
  const { rows } = await sql<TaskRow>`
    select ${TASK_COLUMNS} from followup_tasks f
    where f.community_id = ${communityId} and f.id = ${id} for update`.execute(db)
  return rows[0] ? taskOf(rows[0]) : null
}

/** The first counted view or attempt begins it; what has begun stays so. */
export const markStarted = (db: Db, { communityId, id }: Which, by: Starter, at: Instant) =>
  sql`update followup_tasks set started_at = ${new Date(at)}, started_by = ${by},
      state = 'in_progress'
    where community_id = ${communityId} and id = ${id} and started_at is null
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)

export const appendAttempt = (db: Db, { communityId, id }: Which, attempt: Attempt) =>
  sql`update followup_tasks set attempts = attempts || ${JSON.stringify([
    { ...attempt, at: new Date(attempt.at).toISOString() },
  ])}::jsonb
    where community_id = ${communityId} and id = ${id}`.execute(db)

/** A move-in date was corrected: what nobody has begun moves with it. */
export const moveTask = (db: Db, { communityId, id }: Which, slot: Slot, anchorAt: Instant) =>
  sql`update followup_tasks set anchor_at = ${new Date(anchorAt)}, due_at = ${new Date(slot.dueAt)},
      window_start = ${new Date(slot.windowStart)}, window_end = ${new Date(slot.windowEnd)}
    where community_id = ${communityId} and id = ${id} and started_at is null
      and state in ('scheduled', 'due')`.execute(db)

export const putPerson = (db: Db, { communityId, id }: Which, personId: string) =>
  sql`update followup_tasks set person_id = ${personId}
    where community_id = ${communityId} and id = ${id}`.execute(db)

/** null: no rung is left. */
export interface NextRung {
  readonly channel: RungChannel
  readonly at: Instant
}

export const putNext = (db: Db, { communityId, id }: Which, next: NextRung | null) =>
  sql`update followup_tasks set next_channel = ${next?.channel ?? null},
      next_at = ${next === null ? null : new Date(next.at)}
    where community_id = ${communityId} and id = ${id}`.execute(db)

export interface Ending {
  readonly state: Exclude<TaskState, 'scheduled' | 'due' | 'in_progress'>
  readonly reason?: string
  readonly responseId?: string
  readonly satisfiedBy?: string
  readonly absorbedInto?: string
}

/** Ends an open task; one that has ended stays as it is. */
export const endTask = (db: Db, { communityId, id }: Which, end: Ending, at: Instant) =>
  sql`update followup_tasks set state = ${end.state}, result_at = ${new Date(at)},
      end_reason = ${end.reason ?? null}, next_channel = null, next_at = null,
      response_id = coalesce(${end.responseId ?? null}::uuid, response_id),
      satisfied_by = ${end.satisfiedBy ?? null}::uuid,
      absorbed_into = ${end.absorbedInto ?? null}::uuid
    where community_id = ${communityId} and id = ${id}
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)

/** What a task took over waits again once nobody will ask it there. @param which condition on the one that ended, `w` */
export const releaseAbsorbed = (db: Db, communityId: string, which: RawBuilder<unknown>) =>
  sql`update followup_tasks f set state = 'scheduled', absorbed_into = null, result_at = null
    from followup_tasks w
    where w.community_id = ${communityId} and ${which} and w.state = 'cancelled'
      and f.community_id = w.community_id and f.absorbed_into = w.id and f.state = 'absorbed'
      and f.window_end > w.result_at`.execute(db)
