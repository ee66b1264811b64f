import { DAY } from '../calendar'
import type { Household, Start } from '../state'
import type { World } from '../world'

export interface Dates {
  due: number
  windowStart: number
  windowEnd: number
}

export interface Attempt {
  t: number
  channel: string
  result: string
  rung: number
}

export interface Task extends Dates {
  id: string
  communityId: string
  home: Household
  plan: string
  anchor: number
  quarter: string | undefined
  ticketId: string | undefined
  /** The stay that it belongs to; an exit belongs to the one that has ended. */
  stay: number
  plannedAt: number
  startedAt: number | null
  start: Start | null
  attempts: Attempt[]
  outcome: string | null
  /** What its end brings to an end: the cards. */
  onEnd: (() => void)[]
  /** Somebody of the home tapped "never" on its card. */
  stopped: boolean
}

const RANK: Record<string, number> = {
  recovery: 0,
  reopened: 1,
  exit: 2,
  ticket: 3,
  'move-in-1': 4,
  'move-in-2': 4,
  'move-in-3': 4,
  'key-customer': 5,
  quarterly: 6,
}

export const rankOf = (plan: string) => RANK[plan] ?? 9
export const isHard = (plan: string) => plan === 'recovery' || plan === 'reopened'
export const isMoveIn = (plan: string) => plan.startsWith('move-in-')
/** F8 does not reach what is about an own ticket. */
export const isExempt = (plan: string) => isHard(plan) || plan === 'ticket'
export const isOver = (task: Task) => task.outcome !== null

/** A past stay's exit never merges with the next one's move-in, key or quarterly tasks. */
function strangers(one: Task, other: Task): boolean {
  if (one.plan !== 'exit' || one.stay === other.stay) return false
  return isMoveIn(other.plan) || other.plan === 'key-customer' || other.plan === 'quarterly'
}

/** Two open tasks of one home whose dues lie at most 14 days apart are one. */
export function mustMerge(world: World, one: Task, other: Task): boolean {
  if (one === other || isOver(one) || isOver(other)) return false
  if (strangers(one, other) || strangers(other, one)) return false
  return Math.abs(one.due - other.due) <= world.policy.mergeDays * DAY
}

/** Which of two stays: the higher rank, then the earlier due, then the earlier planned. */
export function wins(one: Task, other: Task): boolean {
  const rank = rankOf(one.plan) - rankOf(other.plan)
  if (rank !== 0) return rank < 0
  if (one.due !== other.due) return one.due < other.due
  return one.plannedAt <= other.plannedAt
}
