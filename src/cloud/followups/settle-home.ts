import { type Kysely, sql } from 'kysely'
import { channelsOf } from '#domain/followups/asking'
import { nextRung, tryAt } from '#domain/followups/ladder'
import { handsOn, mergesOf } from '#domain/followups/merging'
import { madeAt } from '#domain/ids'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { enqueue } from '../queue/queue'
import type { Home } from './homes-store'
import { listPeople, type Mate } from './people-store'
import { IS_OPEN, TASK_COLUMNS, type Task, type TaskRow, taskOf } from './task'
import { endTask, putNext } from './task-store'

type Db = Kysely<Tables>
export type HomeId = Pick<Home, 'communityId' | 'houseId'>

async function listOpen(db: Db, { communityId, houseId }: HomeId): Promise<Task[]> {
  const { rows } = await sql<TaskRow>`
    select ${TASK_COLUMNS} from followup_tasks f
    where f.community_id = ${communityId} and f.house_id = ${houseId} and ${IS_OPEN}
    order by f.due_at, f.id`.execute(db)
  return rows.map(taskOf)
}

export const visitsOn = async (
  db: Db,
  { communityId }: Pick<HomeId, 'communityId'>,
): Promise<boolean> =>
  (
    await db
      .selectFrom('communities')
      .select('visits_on')
      .where('id', '=', communityId)
      .executeTakeFirst()
  )?.visits_on === true

/** The lower one ends as absorbed, the higher one asks its questions along. @returns the tasks that are left */
async function merge(db: Db, open: readonly Task[], now: Instant): Promise<Task[]> {
  const merges = mergesOf(open.map((task) => ({ ...task, plannedAt: madeAt(task.id) })))
  const gone = new Set(merges.map(({ taskId }) => taskId))
  for (const { taskId, intoTaskId } of merges) {
    const task = open.find(({ id }) => id === taskId)
    if (!task) continue
    await endTask(db, task, { state: 'absorbed', absorbedInto: intoTaskId }, now)
    const asks = handsOn(task.plan, task.asks)
    if (asks.length === 0) continue
    await sql`
      update followup_tasks set asks = array(
        select distinct unnest(asks || ${[...asks]}::text[]))
      where community_id = ${task.communityId} and id = ${intoTaskId}`.execute(db)
  }
  return open.filter(({ id }) => !gone.has(id))
}

/** Where the ladder of one task stands; an SMS is a job of its own, so that it goes out once. */
export async function putRung(
  db: Db,
  task: Task,
  people: readonly Mate[],
  on: boolean,
  now: Instant,
): Promise<void> {
  const reach = { mates: people, personId: task.personId, visitsOn: on }
  const rung = nextRung(task, channelsOf(task.plan, reach, now))
  const next = rung === null ? null : { channel: rung.channel, at: tryAt(rung, rung.notBefore) }
  await putNext(db, task, next)
  if (rung === null || next?.channel !== 'sms') return
  const { communityId, id: taskId } = task
  const payload = { taskId, rung: rung.rung }
  const dedupeKey = `followup-sms:${taskId}:${rung.rung}:${next.at}`
  await enqueue(db, { kind: 'followup-sms', dedupeKey, payload, runAt: next.at, communityId }, now)
}

/**
 * LOOP-03: after anything was planned, moved or ended in a home: tasks that are due within 14 days of each other
 * become one, and every ladder shows its next rung.
 */
export async function settleHome(db: Db, home: HomeId, now: Instant): Promise<void> {
  const left = await merge(db, await listOpen(db, home), now)
  if (left.length === 0) return
  const also = left.flatMap(({ personId }) => personId ?? [])
  const people = await listPeople(db, home, also)
  const on = await visitsOn(db, home)
  for (const task of left) await putRung(db, task, people, on, now)
}
