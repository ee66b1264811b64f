import { type Kysely, sql } from 'kysely'
import { channelsOf } from '#domain/followups/asking'
import { endOfWindow } from '#domain/followups/ending'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Home } from './homes-store'
import { listPeople } from './people-store'
import { visitsOn } from './settle-home'
import { IS_OPEN, TASK_COLUMNS, type TaskRow, taskOf } from './task'
import { endTask } from './task-store'

type Db = Kysely<Tables>

async function listOver(db: Db, communityId: string, homes: readonly Home[], now: Instant) {
  const ids = homes.map(({ houseId }) => houseId)
  const { rows } = await sql<TaskRow>`
    select ${TASK_COLUMNS} from followup_tasks f
    where f.community_id = ${communityId} and f.house_id = any (${ids}::uuid[]) and ${IS_OPEN}
      and f.window_end < ${new Date(now)} and f.plan not in ('recovery', 'reopened')`.execute(db)
  return rows.map(taskOf)
}

/** What time alone makes of a task: unreachable or expired, never completed. */
export async function endWindows(db: Db, homes: readonly Home[], now: Instant): Promise<void> {
  const [first] = homes
  if (first === undefined) return
  const over = await listOver(db, first.communityId, homes, now)
  if (over.length === 0) return
  const on = await visitsOn(db, first)
  for (const task of over) {
    const mates = await listPeople(db, task, task.personId === null ? [] : [task.personId])
    const reach = { mates, personId: task.personId, visitsOn: on }
    const end = endOfWindow(task, channelsOf(task.plan, reach, now), now)
    if (end !== null) await endTask(db, task, { state: end.outcome }, now)
  }
}
