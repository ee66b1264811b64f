import type { Stay } from '../ratings/coverage'
import type { Instant } from '../time'
import type { CancelReason } from './ending'
import { keySlot, moveInSlots, type Plan, type Slot } from './schedule'
import { isOpenTask, type TaskState } from './task'
import { type LoopHome, type Wanted, wantedTasks } from './wanted'

/** A task of the home as it is kept; ended ones belong to the list, so that nothing is planned twice. */
export interface KeptTask {
  readonly id: string
  readonly plan: Plan
  readonly state: TaskState
  readonly anchorAt: Instant
  readonly dueAt: Instant
  readonly quarter: string | null
  /** A counted view or an attempt has begun it. */
  readonly started: boolean
}

export type PlanStep =
  | { readonly do: 'plan'; readonly wanted: Wanted }
  | {
      readonly do: 'replan'
      readonly taskId: string
      readonly slot: Slot
      readonly anchorAt: Instant
    }
  | { readonly do: 'cancel'; readonly taskId: string; readonly reason: CancelReason }

const isMoveIn = (plan: Plan): boolean => plan.startsWith('move-in-')

/** Between which moments a stay's tasks have their anchor, also after its beginning was corrected. */
function reach(stays: readonly Stay[], at: Instant): { after: Instant; until: Instant } {
  const ends = stays.flatMap(({ to }) => (to === null ? [] : [to]))
  return {
    after: Math.max(Number.NEGATIVE_INFINITY, ...ends.filter((end) => end < at)),
    until: Math.min(Number.POSITIVE_INFINITY, ...ends.filter((end) => end > at)),
  }
}

/** Is it the same task, whatever became of it? */
function isSame(home: LoopHome, { slot, anchorAt, quarter }: Wanted, kept: KeptTask): boolean {
  if (kept.plan !== slot.plan) return false
  if (quarter !== null) return kept.quarter === quarter
  if (slot.plan === 'key-customer') return kept.dueAt === slot.dueAt
  if (!isMoveIn(slot.plan)) return kept.anchorAt === anchorAt
  const { after, until } = reach(home.stays, anchorAt)
  return kept.anchorAt > after && kept.anchorAt < until
}

/** Move-in, quarterly and key tasks end with the stay; what is about own tickets, and the exit, goes on. */
const OF_A_STAY: readonly Plan[] = [
  'move-in-1',
  'move-in-2',
  'move-in-3',
  'quarterly',
  'key-customer',
]

const isKeyCall = ({ keyCare }: LoopHome, { anchorAt, dueAt }: KeptTask): boolean => {
  if (keyCare === null || keyCare.since !== anchorAt) return false
  for (let n = 1; keySlot(keyCare.since, keyCare.cadence, n).dueAt <= dueAt; n += 1)
    if (keySlot(keyCare.since, keyCare.cadence, n).dueAt === dueAt) return true
  return false
}

/** Why an open task is no longer wanted; null: it goes on. */
function cancelled(home: LoopHome, task: KeptTask, now: Instant): CancelReason | null {
  if (!OF_A_STAY.includes(task.plan)) return null
  const stay = home.stays.find(({ from, to }) => from <= now && (to === null || now < to))
  if (stay === undefined) return 'movedOut'
  if (isMoveIn(task.plan) && task.anchorAt <= reach(home.stays, stay.from).after) return 'movedOut'
  if (task.plan === 'quarterly' && task.anchorAt < stay.from) return 'movedOut'
  return task.plan === 'key-customer' && !isKeyCall(home, task) ? 'keyCleared' : null
}

/** A corrected move-in date moves what nobody has begun. */
function replanned(home: LoopHome, task: KeptTask, now: Instant): PlanStep[] {
  if (!isMoveIn(task.plan) || task.started) return []
  const stay = home.stays.find(({ from, to }) => from <= now && (to === null || now < to))
  const slot = stay && moveInSlots(stay.from).find(({ plan }) => plan === task.plan)
  if (stay === undefined || slot === undefined || task.anchorAt === stay.from) return []
  return [{ do: 'replan', taskId: task.id, slot, anchorAt: stay.from }]
}

function step(home: LoopHome, task: KeptTask, now: Instant): PlanStep[] {
  const reason = cancelled(home, task, now)
  return reason === null ? replanned(home, task, now) : [{ do: 'cancel', taskId: task.id, reason }]
}

/**
 * LOOP-03: what the planner has to do for one home at `now`. Running it again after its steps were done gives nothing,
 * so that it may be asked at every move in and out, every correction, and whenever `nextLook` says. Merges come
 * afterwards, over the open tasks (`mergesOf`); tasks of tickets and recoveries are planned with their cause.
 * @param tasks all that the home ever had of the plans move-in, quarterly, exit and key-customer
 */
export function planHome(
  home: LoopHome,
  tasks: readonly KeptTask[],
  now: Instant,
): readonly PlanStep[] {
  const missing = wantedTasks(home, now).filter(
    (one) => !tasks.some((task) => isSame(home, one, task)),
  )
  return [
    ...tasks.filter(({ state }) => isOpenTask(state)).flatMap((task) => step(home, task, now)),
    ...missing.map((one) => ({ do: 'plan', wanted: one }) as const),
  ]
}
