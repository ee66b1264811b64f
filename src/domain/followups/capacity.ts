import { days, type Instant, type Span } from '../time'
import { isHard, type Plan } from './schedule'

/** The first share of started tasks that lead to a recovery, while nothing is known. */
export const FIRST_SHARE = 0.15

const PER_PERSON = 5
/** 5 / (5 / 119) is 118.99... on a computer, and 119 on paper. */
const ROUNDING = 1e-9
const LOOKS_BACK: Span = days(90)

/** A task that was started: when, and whether an answer with its id planned a recovery. */
export interface Start {
  readonly plan: Plan
  readonly at: Instant
  readonly ledToRecovery: boolean
}

/** F7 counts all starts but those of what has to be done at once. */
export const countsAsStart = (plan: Plan): boolean => !isHard(plan)

/**
 * F7: r, the share of the tasks started in `[day - 90 d, day)` that led to a recovery; 0.15 until the first start lies
 * 90 d back.
 * @param day midnight in Shanghai
 * @param starts of one community, older ones and hard ones may be among them
 */
export function recoveryShare(starts: readonly Start[], day: Instant): number {
  const from = day - LOOKS_BACK
  const counted = starts.filter(({ plan, at }) => countsAsStart(plan) && at < day)
  if (!counted.some(({ at }) => at <= from)) return FIRST_SHARE
  const lately = counted.filter(({ at }) => at >= from)
  return shareOf(lately.length, lately.filter(({ ledToRecovery }) => ledToRecovery).length)
}

/** The same from counts of the last 90 d. @returns 0 when nothing was started: no limit */
export const shareOf = (started: number, ledToRecovery: number): number =>
  started === 0 ? 0 : ledToRecovery / started

/**
 * F7: how many tasks may be started in a day.
 * @param staff follow-up staff on duty, 0 and more
 * @returns null: no limit, because nothing leads to a recovery
 */
export const startCap = (staff: number, share: number): number | null =>
  share === 0 ? null : Math.floor((PER_PERSON * staff) / share + ROUNDING)

/** May one more be started today? */
export const mayStart = (plan: Plan, cap: number | null, startedToday: number): boolean =>
  !countsAsStart(plan) || cap === null || startedToday < cap

/** The manager is told when more recoveries fall due in a day than the staff on duty can call. */
export const isShort = (recoveriesDue: number, staff: number): boolean =>
  recoveriesDue > PER_PERSON * staff
