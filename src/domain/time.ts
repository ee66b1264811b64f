import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

/** Milliseconds since 1970-01-01T00:00:00Z. Rules take it as a parameter and never read a clock. */
export type Instant = number

/** A span in milliseconds. */
export type Span = number

export const minutes = (n: number): Span => n * 60_000
export const hours = (n: number): Span => n * 3_600_000
export const days = (n: number): Span => n * 86_400_000

/** Reads an ISO instant with an offset. @throws RangeError when it is none. */
export function instant(iso: string): Instant {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${iso}`)
  return at
}

export const iso = (at: Instant): string => new Date(at).toISOString()

/** China has one time zone and no summer time since 1991, so the offset is a constant. */
const SHANGHAI = 8 * 3_600_000
const DAY = 86_400_000

/** Midnight in Shanghai of the day that holds `at`. */
export const startOfDay = (at: Instant): Instant =>
  Math.floor((at + SHANGHAI) / DAY) * DAY - SHANGHAI

/** The last millisecond of the Shanghai day that holds `at`. */
export const endOfDay = (at: Instant): Instant => startOfDay(at) + DAY - 1

/** Whole Shanghai days later at the same time of day; without summer time that is 24 h each. */
export const addDays = (at: Instant, n: number): Instant => at + days(n)

/** The Shanghai calendar day, `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => new Date(at + SHANGHAI).toISOString().slice(0, 10)

/** Midnight in Shanghai of a day written `YYYY-MM-DD`; null where the calendar has no such day. */
export function dayAt(date: string): Instant | null {
  const at = Date.parse(`${date}T00:00:00Z`)
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
  return isDay ? at - SHANGHAI : null
}

/** Hour of the Shanghai day, 0-23. */
export const hourOf = (at: Instant): number => new Date(at + SHANGHAI).getUTCHours()

/** Adds calendar months in Shanghai; the day clamps: 31 Jan + 1 = 28 or 29 Feb. */
export function addMonths(at: Instant, months: number): Instant {
  return (
    dayjs
      .utc(at + SHANGHAI)
      .add(months, 'month')
      .valueOf() - SHANGHAI
  )
}

/** A calendar quarter in Shanghai, `[from, to)`, named `2026-Q4`. */
export interface Quarter {
  readonly name: string
  readonly from: Instant
  readonly to: Instant
}

export function quarterOf(at: Instant): Quarter {
  const local = new Date(at + SHANGHAI)
  const year = local.getUTCFullYear()
  const index = Math.floor(local.getUTCMonth() / 3)
  return {
    name: `${year}-Q${index + 1}`,
    from: Date.UTC(year, index * 3, 1) - SHANGHAI,
    to: Date.UTC(year, index * 3 + 3, 1) - SHANGHAI,
  }
}
