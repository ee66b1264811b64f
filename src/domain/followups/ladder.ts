import { addDays, hours, type Instant, startOfDay } from '../time'
import { awakeAt, isQuiet, type Plan } from './schedule'

export const RUNG_CHANNELS = ['sms', 'phone', 'onSite'] as const
/** What rings or knocks. A card in the app that somebody opened is no attempt. */
export type RungChannel = (typeof RUNG_CHANNELS)[number]

export const ATTEMPT_RESULTS = ['delivered', 'failed', 'answered', 'noAnswer', 'refused'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

/** One attempt to reach the home, as it is kept with the task. */
export interface LoggedAttempt {
  readonly channel: RungChannel
  /** Place on the ladder, 1 for the first. */
  readonly rung: number
  readonly at: Instant
  readonly result: AttemptResult
}

/** One step of a plan's ladder. */
export interface Rung {
  /** 1, 2, ... within the plan, whether the steps before it were possible or not. */
  readonly rung: number
  readonly channel: RungChannel
  /** Quiet hours not counted. */
  readonly notBefore: Instant
  /** A call whose time of day must be at least three hours from that of this call. */
  readonly awayFrom: Instant | null
}

type Step = readonly [channel: RungChannel, days: number]

const LATER: readonly Step[] = [
  ['sms', 3],
  ['phone', 6],
  ['phone', 9],
]
const AT_ONCE: readonly Step[] = [['phone', 0]]
const TWICE: readonly Step[] = [
  ['phone', 0],
  ['phone', 3],
]

/** Domain 6, days from the due; hard tasks from their beginning. */
const LADDERS: Readonly<Record<Plan, readonly Step[]>> = {
  'move-in-1': [
    ['phone', 2],
    ['phone', 5],
  ],
  'move-in-2': LATER,
  'move-in-3': LATER,
  quarterly: [
    ['sms', 3],
    ['phone', 7],
    ['phone', 9],
    ['onSite', 11],
  ],
  exit: [
    ['sms', 0],
    ['sms', 3],
    ['phone', 7],
    ['phone', 9],
  ],
  'key-customer': [['phone', -5]],
  ticket: TWICE,
  recovery: AT_ONCE,
  reopened: AT_ONCE,
  check: TWICE,
}

/** What the ladder of one task is read from. */
export interface Climbing {
  readonly plan: Plan
  readonly dueAt: Instant
  readonly windowStart: Instant
  readonly attempts: readonly LoggedAttempt[]
}

const ANOTHER_TIME = hours(3)
const DAY = hours(24)

const firstCallOf = (attempts: readonly LoggedAttempt[]): Instant | null =>
  attempts.find(({ channel }) => channel === 'phone')?.at ?? null

/** All rungs of a task in their order. */
export function ladderOf({ plan, dueAt, windowStart, attempts }: Climbing): readonly Rung[] {
  const base = plan === 'recovery' || plan === 'reopened' ? windowStart : dueAt
  let calls = 0
  return LADDERS[plan].map(([channel, after], index) => {
    if (channel === 'phone') calls += 1
    const again = plan === 'quarterly' && channel === 'phone' && calls === 2
    return {
      rung: index + 1,
      channel,
      notBefore: addDays(base, after),
      awayFrom: again ? firstCallOf(attempts) : null,
    }
  })
}

/** What this home allows: opt-outs of everybody who may be asked, and where the manager switched visits on. */
export type AllowedChannels = Readonly<Record<RungChannel, boolean>>

/**
 * The next step of a task, after the highest that was tried; null: everything that is allowed to this home was tried.
 * A rung that became possible after a later one was tried is not gone back to.
 */
export function nextRung(task: Climbing, allowed: AllowedChannels): Rung | null {
  const highest = Math.max(0, ...task.attempts.map(({ rung }) => rung))
  return ladderOf(task).find(({ rung, channel }) => rung > highest && allowed[channel]) ?? null
}

/** Nothing is left to try, so that `unreachable` may be said. */
export const isExhausted = (task: Climbing, allowed: AllowedChannels): boolean =>
  nextRung(task, allowed) === null

/** How far two times of day lie apart, over midnight too, in milliseconds, 0 to 12 h. */
function apart(a: Instant, b: Instant): number {
  const difference = Math.abs(a - startOfDay(a) - (b - startOfDay(b)))
  return Math.min(difference, DAY - difference)
}

/** May this rung be tried at `now`? Not in quiet hours, not too early, the second call at another time of day. */
export function mayTry({ notBefore, awayFrom }: Rung, now: Instant): boolean {
  if (now < notBefore || isQuiet(now)) return false
  return awayFrom === null || apart(awayFrom, now) >= ANOTHER_TIME
}

const STEP = hours(1)

/** @returns the first moment at or after `now` at which the rung may be tried, to the hour where the time of day counts */
export function tryAt(rung: Rung, now: Instant): Instant {
  let at = awakeAt(Math.max(now, rung.notBefore))
  while (!mayTry(rung, at)) at = awakeAt(at + STEP)
  return at
}
