import type { Lang } from '#contract/common'
import { dayOf, days, type Instant, type Span, startOfDay } from '#domain/time'
import { formatText } from './text'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** From ten hours on nobody counts minutes; from three days on nobody counts hours. */
const MINUTES_UNTIL = 10 * HOUR
const HOURS_UNTIL = 72 * HOUR

/** A span in whole units, rounded down: 5 h, 3 h 12 min, 28 h, 9 days. A negative span counts as its size. */
export function duration(span: Span, lang: Lang): string {
  const words = formatText[lang]
  const size = Math.abs(span)
  if (size < MINUTE) return words.underMinute
  if (size < HOUR) return words.minutes(Math.floor(size / MINUTE))
  if (size >= HOURS_UNTIL) return words.days(Math.floor(size / days(1)))
  const hours = Math.floor(size / HOUR)
  const minutes = Math.floor((size % HOUR) / MINUTE)
  if (minutes === 0 || size >= MINUTES_UNTIL) return words.hours(hours)
  return words.hoursMinutes(hours, minutes)
}

const SHANGHAI = 8 * HOUR

/** Hours and minutes in Shanghai: `18:20`. */
export const clockTime = (at: Instant): string =>
  new Date(at + SHANGHAI).toISOString().slice(11, 16)

/** Day and month; with the year when it is another one than that of `now`. */
export function day(at: Instant, now: Instant, lang: Lang): string {
  const [year = 0, month = 0, date = 0] = dayOf(at).split('-').map(Number)
  const words = formatText[lang]
  return dayOf(now).startsWith(String(year))
    ? words.day(month, date)
    : words.dayOfYear(year, month, date)
}

/** A clock time of today, yesterday or tomorrow; else day and clock time. Days are those of Shanghai. */
export const moment = (at: Instant, now: Instant, lang: Lang): string =>
  onItsDay(clockTime(at), at, now, lang)

/** Two clock times of one day: tomorrow 09:00-11:00. */
export const span = (from: Instant, to: Instant, now: Instant, lang: Lang): string =>
  onItsDay(`${clockTime(from)}\u2013${clockTime(to)}`, from, now, lang)

function onItsDay(time: string, at: Instant, now: Instant, lang: Lang): string {
  const words = formatText[lang]
  const distance = Math.round((startOfDay(at) - startOfDay(now)) / days(1))
  if (distance === 0) return words.today(time)
  if (distance === -1) return words.yesterday(time)
  if (distance === 1) return words.tomorrow(time)
  return words.dayTime(day(at, now, lang), time)
}
