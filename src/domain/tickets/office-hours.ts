import { days, hours, type Instant, startOfDay } from '../time'
import type { PromisePolicy } from './policy'

/**
 * The instant at which `n` office hours have passed since `from`; every day is an office day.
 * @param n hours >= 0
 * @example from 17:00 with 09:00-18:00, four hours end at 12:00 of the next day
 */
export function afterOfficeHours(
  from: Instant,
  n: number,
  office: PromisePolicy['office'],
): Instant {
  let left = hours(n)
  let day = startOfDay(from)
  let at = Math.max(from, day + hours(office.fromHour))
  for (;;) {
    const room = Math.max(0, day + hours(office.toHour) - at)
    if (left <= room) return at + left
    left -= room
    day += days(1)
    at = day + hours(office.fromHour)
  }
}
