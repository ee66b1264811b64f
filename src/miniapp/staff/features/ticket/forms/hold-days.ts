import { days, type Instant, startOfDay } from '#domain/time'

/** Days from today that are offered at one tap. */
export const OFFERED = [1, 3, 7, 14, 30] as const
const LATEST = 90

/** "By then" means by the end of the office day: 18:00 in Shanghai. */
const OFFICE_END = 18 * 3_600_000

const onDay = (now: Instant, ahead: number): Instant => startOfDay(now + days(ahead)) + OFFICE_END

export const expectedIn = (now: Instant, ahead: number): Instant => onDay(now, ahead)

/** @param date `YYYY-MM-DD` as a picker answers it; null when it lies outside of what may be promised */
export function expectedOn(now: Instant, date: string): Instant | null {
  const at = Date.parse(`${date}T18:00:00+08:00`)
  if (Number.isNaN(at)) return null
  return at >= onDay(now, 1) && at <= now + days(LATEST) ? at : null
}

/** The last day that the picker offers. */
export const lastDay = (now: Instant): Instant => now + days(LATEST - 1)
