import { addDays, days, hours, type Instant, type Span, startOfDay } from '../time'

/** RES-17: a visit is promised for two hours, named by the moment at which they begin. */
export const WINDOW: Span = hours(2)

/** Hours of the Shanghai day at which a window begins; the last one ends at 19:00. */
export const WINDOW_HOURS = [9, 11, 13, 15, 17] as const

/** So far ahead, in days, may a visit be offered. */
export const AHEAD_DAYS = 14

/** At most so many windows at a time: more is no offer but a calendar. */
export const MOST_WINDOWS = 6

/** Until so long before its beginning a resident chooses a window or leaves it. */
export const LEAD: Span = hours(2)

export const endOf = (window: Instant): Instant => window + WINDOW

/** The five windows of the Shanghai day that holds `at`. */
export const windowsOfDay = (at: Instant): readonly Instant[] =>
  WINDOW_HOURS.map((hour) => startOfDay(at) + hours(hour))

export const isWindow = (at: Instant): boolean => windowsOfDay(at).includes(at)

/** The last moment at which an offered window may begin: the end of the 14th day after today. */
const lastStart = (now: Instant): Instant => startOfDay(addDays(now, AHEAD_DAYS + 1)) - 1

/** A window that staff may still offer at `now`: not begun, within 14 days. */
export const isOfferable = (window: Instant, now: Instant): boolean =>
  isWindow(window) && window > now && window <= lastStart(now)

/** A window that a resident may still choose at `now`. */
export const isChoosable = (window: Instant, now: Instant): boolean => now <= window - LEAD

/** Everything that may be offered at `now`, day by day; a day without a window left is not in it. */
export function offerableDays(now: Instant): readonly (readonly Instant[])[] {
  const all = Array.from({ length: AHEAD_DAYS + 1 }, (_, n) =>
    windowsOfDay(startOfDay(now) + days(n)).filter((window) => isOfferable(window, now)),
  )
  return all.filter((day) => day.length > 0)
}
