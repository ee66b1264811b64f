import {
  addDays,
  addMonths,
  hours,
  type Instant,
  type Quarter,
  quarterOf,
  startOfDay,
} from '../time'

export const PLANS = [
  'move-in-1',
  'move-in-2',
  'move-in-3',
  'quarterly',
  'exit',
  'key-customer',
  'ticket',
  'recovery',
  'reopened',
  // What staff filled in is asked for again by somebody else (STF-06).
  'check',
] as const
export type Plan = (typeof PLANS)[number]

/** When a follow-up is due and between which moments it counts as on time, both included. */
export interface Slot {
  readonly plan: Plan
  readonly dueAt: Instant
  readonly windowStart: Instant
  readonly windowEnd: Instant
}

function around(plan: Plan, dueAt: Instant, before: number, after: number): Slot {
  return { plan, dueAt, windowStart: addDays(dueAt, -before), windowEnd: addDays(dueAt, after) }
}

/** Move-in 1, 2, 3: a week, a month and three months after; months clamp (31 Aug + 1 = 30 Sep). */
export const moveInSlots = (movedInAt: Instant): readonly Slot[] => [
  around('move-in-1', addDays(movedInAt, 7), 1, 7),
  around('move-in-2', addMonths(movedInAt, 1), 3, 11),
  around('move-in-3', addMonths(movedInAt, 3), 3, 11),
]

/** Exit: a month after moving out. */
export const exitSlot = (movedOutAt: Instant): Slot =>
  around('exit', addMonths(movedOutAt, 1), 0, 14)

const FIRST_DAY = 8
const DAYS = 65
const TIME = hours(9)
const CLOSES = 7

/**
 * Day of the quarter on which a home is asked, 8-72, the same every quarter.
 * @param hash uint32 of the first four bytes, big-endian, of SHA-256 over the UTF-8 house id
 * @throws RangeError when it is no uint32
 */
export function slotDay(hash: number): number {
  if (!Number.isInteger(hash) || hash < 0 || hash > 0xffff_ffff) {
    throw new RangeError(`not a uint32: ${hash}`)
  }
  return FIRST_DAY + (hash % DAYS)
}

/** Quarterly: due at 09:00 of the home's day; cards from day 1, until 7 d before the quarter ends. */
export function quarterlySlot(quarter: Quarter, hash: number): Slot {
  return {
    plan: 'quarterly',
    dueAt: addDays(quarter.from, slotDay(hash) - 1) + TIME,
    windowStart: quarter.from,
    windowEnd: addDays(quarter.to, -CLOSES),
  }
}

/** The first quarter that begins at or after Move-in 3. */
export function firstFullQuarter(movedInAt: Instant): Quarter {
  const after = addMonths(movedInAt, 3)
  const quarter = quarterOf(after)
  return quarter.from >= after ? quarter : quarterOf(quarter.to)
}

/**
 * Ticket: a week after a close by the job, a "partly", a "not clear" or the close of what was rated 3.
 * @param notBefore when it was rated, where that was later: nobody is asked about an answer before it is given
 */
export const ticketSlot = (anchorAt: Instant, notBefore: Instant = anchorAt): Slot =>
  around('ticket', Math.max(addDays(anchorAt, 7), notBefore), 0, 7)

function hard(plan: Plan, anchorAt: Instant, length: number): Slot {
  const dueAt = anchorAt + length
  return { plan, dueAt, windowStart: anchorAt, windowEnd: dueAt }
}

/** Recovery: a call within 48 h of the answer. */
export const recoverySlot = (answeredAt: Instant): Slot => hard('recovery', answeredAt, hours(48))

/** Reopened twice: the manager calls within 24 h. */
export const reopenedSlot = (reopenedAt: Instant): Slot => hard('reopened', reopenedAt, hours(24))

/** Recovery and the second reopening: no job lets them expire, and they may end late. */
export const isHard = (plan: Plan): boolean => plan === 'recovery' || plan === 'reopened'

/** They are about a ticket of one's own: "do not ask" (F8) does not stop them. */
export const isAboutOwnTicket = (plan: Plan): boolean => isHard(plan) || plan === 'ticket'

/** One person's alone where it names one: nobody else of the home is asked instead. */
export const isPersonal = (plan: Plan): boolean =>
  isAboutOwnTicket(plan) || plan === 'exit' || plan === 'check'

export const CADENCES = ['monthly', 'quarterly'] as const
/** How often the steward calls a key customer. */
export type Cadence = (typeof CADENCES)[number]

/**
 * Key customer: every month, or every three, counted from the day on which the care began.
 * @param n 1 for the first call
 */
export const keySlot = (since: Instant, cadence: Cadence, n: number): Slot =>
  around('key-customer', addMonths(since, cadence === 'monthly' ? n : 3 * n), 5, 5)

/** Quiet hours 21:00-09:00 bind what rings: push, SMS, call, visit. */
export function isQuiet(at: Instant): boolean {
  const time = at - startOfDay(at)
  return time >= hours(21) || time < hours(9)
}

/** The moment itself, or the end of the quiet hours that it lies in. */
export function awakeAt(at: Instant): Instant {
  if (!isQuiet(at)) return at
  const morning = startOfDay(at) + hours(9)
  return at < morning ? morning : addDays(morning, 1)
}
