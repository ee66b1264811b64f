import { allowed, type Decision, refused } from '../decision'
import { addDays, days, hours, type Instant, startOfDay } from '../time'

/** STF-18: somebody is on duty in `[from, to)`. */
export interface Shift {
  readonly staffId: string
  readonly from: Instant
  readonly to: Instant
}

/** A night and the day after it; longer is two shifts. */
const LONGEST_SHIFT = hours(24)
/** A roster is planned so far ahead, and corrected so far back. */
const AHEAD = days(120)
const BACK = days(7)
const LONGEST_ABSENCE = days(366)

export type DutyRefusal =
  | 'bad-input:from'
  | 'bad-input:to'
  | 'bad-input:staffId'
  | 'illegal-transition:once'

const overlap = (a: Omit<Shift, 'staffId'>, b: Omit<Shift, 'staffId'>): boolean =>
  a.from < b.to && b.from < a.to

/** Is the person on duty at this moment? The end belongs to the next one. */
export const covers = (span: Omit<Shift, 'staffId'>, at: Instant): boolean =>
  span.from <= at && at < span.to

/**
 * One more shift of somebody. Nobody is on duty twice at once.
 * @param others shifts of the same person around it
 */
export function decideShift(
  shift: Shift,
  others: readonly Shift[],
  now: Instant,
): Decision<Shift, DutyRefusal> {
  const { from, to, staffId } = shift
  if (from < now - BACK || from > now + AHEAD) return refused('bad-input:from')
  if (to <= from || to - from > LONGEST_SHIFT) return refused('bad-input:to')
  const twice = others.some((other) => other.staffId === staffId && overlap(other, shift))
  return twice ? refused('illegal-transition:once') : allowed(shift)
}

/** STF-17: away in `[from, to)`; may begin a week back, when it is written down late. */
export function decideAbsence(
  absence: Shift & { readonly substituteId: string | null },
  now: Instant,
): Decision<typeof absence, DutyRefusal> {
  const { from, to, staffId, substituteId } = absence
  if (from < now - BACK || from > now + LONGEST_ABSENCE) return refused('bad-input:from')
  if (to <= Math.max(from, now) || to - from > LONGEST_ABSENCE) return refused('bad-input:to')
  return substituteId === staffId ? refused('bad-input:staffId') : allowed(absence)
}

/** Monday 00:00 in Shanghai of the week that holds `at`. */
export function startOfWeek(at: Instant): Instant {
  const day = startOfDay(at)
  // 1970-01-01 was a Thursday, and its Shanghai day 0 began 8 h earlier.
  const sinceMonday = (Math.round((day + hours(8)) / days(1)) + 3) % 7
  return addDays(day, -sinceMonday)
}
