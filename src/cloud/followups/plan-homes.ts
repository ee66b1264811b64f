import { type Kysely, sql } from 'kysely'
import { type PlanStep, planHome } from '#domain/followups/planner'
import type { Wanted } from '#domain/followups/wanted'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { satisfyPlanned } from '../measures/satisfy'
import { insertTask } from '../measures/task-store'
import type { Home, Lived } from './homes-store'
import { settleHome } from './settle-home'
import { TASK_COLUMNS, type Task, type TaskRow, taskOf } from './task'
import { endTask, moveTask } from './task-store'

type Db = Kysely<Tables>

/** All that these homes ever had of what the calendar plans. */
async function listPlanned(db: Db, communityId: string, houseIds: readonly string[]) {
  const { rows } = await sql<TaskRow>`
    select ${TASK_COLUMNS} from followup_tasks f
    where f.community_id = ${communityId} and f.house_id = any (${[...houseIds]}::uuid[])
      and f.plan in ('move-in-1', 'move-in-2', 'move-in-3', 'quarterly', 'exit', 'key-customer')
    order by f.due_at, f.id`.execute(db)
  return rows.map(taskOf)
}

/** Whose moving makes the stay begin, or its leaving makes it end. */
function moverOf({ lived }: Home, { slot, anchorAt }: Wanted): Lived | undefined {
  return slot.plan === 'exit'
    ? lived.find((one) => one.movedOutAt === anchorAt)
    : lived.find((one) => one.movedInAt === anchorAt)
}

const keyOf = ({ houseId }: Home, wanted: Wanted, mover: Lived | undefined): string => {
  const { slot, quarter } = wanted
  if (quarter !== null) return `quarterly:${houseId}:${quarter}`
  if (slot.plan === 'key-customer') return `key-customer:${houseId}:${slot.dueAt}`
  return `${slot.plan}:${mover?.residencyId ?? houseId}`
}

async function plan(db: Db, home: Home, wanted: Wanted, now: Instant): Promise<void> {
  const { communityId, houseId } = home
  const { slot, anchorAt, quarter } = wanted
  const isShared = quarter !== null || slot.plan === 'key-customer'
  const mover = isShared ? undefined : moverOf(home, wanted)
  // Whoever deleted the account is not written to about why.
  if (slot.plan === 'exit' && mover?.deleted !== false) return
  const dedupeKey = keyOf(home, wanted, mover)
  const personId = mover?.personId ?? null
  await insertTask(
    db,
    { communityId, houseId, personId, slot, anchorAt, dedupeKey, ...(quarter && { quarter }) },
    now,
  )
  if (quarter !== null) await satisfyPlanned(db, { communityId, houseId, quarter }, now)
}

async function take(db: Db, home: Home, step: PlanStep, now: Instant): Promise<void> {
  const { communityId } = home
  switch (step.do) {
    case 'plan':
      return plan(db, home, step.wanted, now)
    case 'replan':
      await moveTask(db, { communityId, id: step.taskId }, step.slot, step.anchorAt)
      return
    case 'cancel':
      await endTask(
        db,
        { communityId, id: step.taskId },
        { state: 'cancelled', reason: step.reason },
        now,
      )
  }
}

const moverIn = ({ lived }: Home, task: Task): Lived | undefined =>
  lived.find(({ residencyId }) => task.dedupeKey.endsWith(residencyId))

/**
 * An adult who joined a home that was lived in is asked about their own beginning (RES-09); such tasks are not the
 * stay's, and no correction of the stay moves them.
 */
const isOfStay = (home: Home, task: Task): boolean => {
  if (!task.plan.startsWith('move-in-')) return true
  const mover = moverIn(home, task)
  return mover === undefined || home.stays.some(({ from }) => from === mover.movedInAt)
}

/** LOOP-03: what the calendar asks of these homes of one community; asked again it finds nothing to do. */
export async function planHomes(db: Db, homes: readonly Home[], now: Instant): Promise<void> {
  const [first] = homes
  if (first === undefined) return
  const ids = homes.map(({ houseId }) => houseId)
  const tasks = await listPlanned(db, first.communityId, ids)
  for (const home of homes) {
    const own = tasks.filter((task) => task.houseId === home.houseId && isOfStay(home, task))
    const kept = own.map((task) => ({ ...task, started: task.startedAt !== null }))
    // Only what belongs to a known residency moves with its date.
    const moves = new Set(own.filter((task) => moverIn(home, task)).map(({ id }) => id))
    const steps = planHome(home, kept, now).filter(
      (step) => step.do !== 'replan' || moves.has(step.taskId),
    )
    for (const step of steps) await take(db, home, step, now)
    if (steps.length > 0) await settleHome(db, home, now)
  }
}
