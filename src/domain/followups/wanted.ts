import type { Stay } from '../ratings/coverage'
import { type Instant, quarterOf } from '../time'
import {
  type Cadence,
  exitSlot,
  firstFullQuarter,
  keySlot,
  moveInSlots,
  quarterlySlot,
  type Slot,
} from './schedule'

/** A home with a steward who calls: since when and how often. */
export interface KeyCare {
  readonly since: Instant
  readonly cadence: Cadence
}

/** What a home's follow-ups are planned from. */
export interface LoopHome {
  /** uint32 of the first four bytes, big-endian, of SHA-256 over the UTF-8 house id. */
  readonly hash: number
  /** As `staysOf` gives them. */
  readonly stays: readonly Stay[]
  readonly keyCare: KeyCare | null
}

/** A task that the home should have. */
export interface Wanted {
  readonly slot: Slot
  /** Move-in, move-out, start of the quarter, or the day from which a key customer is counted. */
  readonly anchorAt: Instant
  /** `2024-Q1`, of quarterly tasks only. */
  readonly quarter: string | null
}

const wanted = (slot: Slot, anchorAt: Instant, quarter: string | null = null): Wanted => ({
  slot,
  anchorAt,
  quarter,
})

/** Move-in tasks of a stay are wanted from its beginning, exit from its end. */
function ofStay({ from, to }: Stay, now: Instant): readonly Wanted[] {
  if (to !== null && to <= now) return [wanted(exitSlot(to), to)]
  return from <= now ? moveInSlots(from).map((slot) => wanted(slot, from)) : []
}

/** The quarter that runs, from the first full one after Move-in 3. */
function ofQuarter({ hash }: LoopHome, { from }: Stay, now: Instant): readonly Wanted[] {
  const quarter = quarterOf(now)
  if (quarter.from < firstFullQuarter(from).from) return []
  return [wanted(quarterlySlot(quarter, hash), quarter.from, quarter.name)]
}

const MOST_CALLS = 1_200

/** The call whose window runs or comes next. */
function ofKeyCare({ since, cadence }: KeyCare, now: Instant): readonly Wanted[] {
  for (let n = 1; n <= MOST_CALLS; n += 1) {
    const slot = keySlot(since, cadence, n)
    if (slot.windowEnd >= now) return slot.windowStart <= now ? [wanted(slot, since)] : []
  }
  return []
}

/**
 * LOOP-03: the tasks that a home should have at `now`: move-in 1-3 from the beginning of a stay, exit from its end,
 * the quarter from its first day, a key customer's call from 5 d before it is due. Those whose window is over are
 * left out: nobody is asked afterwards.
 */
export function wantedTasks(home: LoopHome, now: Instant): readonly Wanted[] {
  const stay = home.stays.find(({ from, to }) => from <= now && (to === null || now < to))
  const all = [
    ...home.stays.flatMap((one) => ofStay(one, now)),
    ...(stay ? ofQuarter(home, stay, now) : []),
    ...(stay && home.keyCare ? ofKeyCare(home.keyCare, now) : []),
  ]
  return all.filter(({ slot }) => slot.windowEnd >= now)
}

/**
 * When the planner has to look at the home again because time brings a new task: the next quarter, or the window of
 * the next key call. Moves in and out, and the key flag, are looked at when they happen.
 */
export function nextLook(home: LoopHome, now: Instant): Instant {
  const quarter = quarterOf(now).to
  if (home.keyCare === null) return quarter
  const { since, cadence } = home.keyCare
  let n = 1
  while (n < MOST_CALLS && keySlot(since, cadence, n).windowStart <= now) n += 1
  const key = keySlot(since, cadence, n).windowStart
  return key > now ? Math.min(quarter, key) : quarter
}
