import { days, type Instant } from '../time'
import type { Plan } from './schedule'

/** An open task of one home, as the merge sees it. */
export interface Mergeable {
  readonly id: string
  readonly plan: Plan
  readonly anchorAt: Instant
  readonly dueAt: Instant
  readonly plannedAt: Instant
}

const WITHIN = days(14)

/** recovery > reopened > exit > ticket > move-in > key > quarterly; a check gives way to all. */
const RANK: Readonly<Record<Plan, number>> = {
  recovery: 0,
  reopened: 1,
  exit: 2,
  ticket: 3,
  'move-in-1': 4,
  'move-in-2': 4,
  'move-in-3': 4,
  'key-customer': 5,
  quarterly: 6,
  check: 7,
}

const OF_A_STAY: readonly Plan[] = [
  'move-in-1',
  'move-in-2',
  'move-in-3',
  'key-customer',
  'quarterly',
]

/**
 * What a task hands on to the one that absorbs it. A check hands on nothing: its answers would count twice.
 * @param asks what it took over itself
 */
export const handsOn = (plan: Plan, asks: readonly Plan[]): readonly Plan[] =>
  plan === 'check' ? [] : [plan, ...asks]

const byRank = (a: Mergeable, b: Mergeable): number =>
  RANK[a.plan] - RANK[b.plan] ||
  a.dueAt - b.dueAt ||
  a.plannedAt - b.plannedAt ||
  (a.id < b.id ? -1 : 1)

/** Who moved out is not asked instead of who moved in after: an exit leaves later stays alone. */
function ofTwoStays(a: Mergeable, b: Mergeable): boolean {
  const [exit, other] = a.plan === 'exit' ? [a, b] : [b, a]
  return exit.plan === 'exit' && OF_A_STAY.includes(other.plan) && other.dueAt > exit.anchorAt
}

const meets = (a: Mergeable, b: Mergeable): boolean =>
  Math.abs(a.dueAt - b.dueAt) <= WITHIN && !ofTwoStays(a, b)

export interface Merge {
  readonly taskId: string
  readonly intoTaskId: string
}

/**
 * Two tasks of one home due at most 14 d apart: the higher stays and takes the other's questions, of equals the one
 * that is due, then planned, earlier. Afterwards no two that are left could be merged.
 * @param open the open tasks of one home, in any order
 */
export function mergesOf(open: readonly Mergeable[]): readonly Merge[] {
  const kept: Mergeable[] = []
  const merges: Merge[] = []
  for (const task of [...open].sort(byRank)) {
    const into = kept.find((one) => meets(one, task))
    if (into === undefined) kept.push(task)
    else merges.push({ taskId: task.id, intoTaskId: into.id })
  }
  return merges
}
