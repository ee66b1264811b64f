import { type Kysely, sql } from 'kysely'
import type { TaskState } from '#domain/followups/task'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'

export interface ExitTask {
  readonly id: string
  readonly state: TaskState
  readonly windowEnd: Instant
}

export async function lockExitTask(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<ExitTask | null> {
  const { rows } = await sql<{ state: TaskState; window_end: Date }>`
    select state, window_end from followup_tasks
    where community_id = ${communityId} and id = ${id} and plan = 'exit' for update`.execute(db)
  return rows[0] ? { id, state: rows[0].state, windowEnd: rows[0].window_end.getTime() } : null
}

interface NewLink {
  readonly communityId: string
  readonly taskId: string
  readonly tokenHash: string
  /** null: by the ladder. */
  readonly madeBy: string | null
  readonly until: Instant
}

/** The links made before for this task open nothing from now on. */
export async function replaceLink(db: Kysely<Tables>, link: NewLink, now: Instant): Promise<void> {
  await sql`
    with voided as (
      update exit_links set voided_at = ${new Date(now)}
      where community_id = ${link.communityId} and task_id = ${link.taskId}
        and voided_at is null and used_at is null)
    insert into exit_links (community_id, id, task_id, token_hash, made_by, made_at, until)
    values (${link.communityId}, ${newId(now)}, ${link.taskId}, ${link.tokenHash}, ${link.madeBy},
      ${new Date(now)}, ${new Date(link.until)})`.execute(db)
}

export interface FoundLink {
  readonly id: string
  readonly communityId: string
  readonly taskId: string
  readonly houseId: string
  readonly personId: string
  readonly taskState: TaskState
  readonly until: Instant
  readonly voided: boolean
  /** Key of the answer that consumed it. */
  readonly usedKey: string | null
}

/** @param hold keeps the link and its task until the transaction ends */
export async function findLink(
  db: Kysely<Tables>,
  tokenHash: string,
  hold: boolean,
): Promise<FoundLink | null> {
  const { rows } = await sql<{
    id: string
    community_id: string
    task_id: string
    house_id: string
    person_id: string
    state: TaskState
    until: Date
    voided: boolean
    used_key: string | null
  }>`
    select l.id, l.community_id, l.task_id, f.house_id, f.person_id, f.state, l.until,
      l.voided_at is not null as voided, l.used_key
    from exit_links l
    join followup_tasks f on f.community_id = l.community_id and f.id = l.task_id
    where l.token_hash = ${tokenHash} ${hold ? sql`for update` : sql``}`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    id: row.id,
    communityId: row.community_id,
    taskId: row.task_id,
    houseId: row.house_id,
    personId: row.person_id,
    taskState: row.state,
    until: row.until.getTime(),
    voided: row.voided,
    usedKey: row.used_key,
  }
}

export const consumeLink = (
  db: Kysely<Tables>,
  { communityId, id }: Pick<FoundLink, 'communityId' | 'id'>,
  key: string,
  now: Instant,
) =>
  sql`update exit_links set used_at = ${new Date(now)}, used_key = ${key}
    where community_id = ${communityId} and id = ${id}`.execute(db)
