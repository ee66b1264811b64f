// Asia/Shanghai without a library: UTC + 8 h since 1991. All instants are milliseconds UTC.
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const EAST = 8 * HOUR

export const ms = (instant: string) => Date.parse(instant)
export const iso = (t: number) => new Date(t).toISOString()

/** Number of the Shanghai day of an instant. */
export const dayOf = (t: number) => Math.floor((t + EAST) / DAY)
export const dayStart = (day: number) => day * DAY - EAST
/** Milliseconds since Shanghai midnight. */
export const timeOfDay = (t: number) => t + EAST - dayOf(t) * DAY
/** The Shanghai day "2024-02-29" of a day number. */
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
export const dayOfDate = (date: string) => Date.parse(`${date}T00:00:00.000Z`) / DAY

/** Calendar months on, at the same Shanghai time; the 31st becomes the last day of a shorter month. */
export function addMonths(t: number, months: number): number {
  const east = new Date(t + EAST)
  const month = east.getUTCMonth() + months
  const last = new Date(Date.UTC(east.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const day = Math.min(east.getUTCDate(), last)
  return Date.UTC(east.getUTCFullYear(), month, day) + timeOfDay(t) - EAST
}

/** Start of the Shanghai month, `ahead` months on. */
export function monthStart(t: number, ahead = 0): number {
  const east = new Date(t + EAST)
  return Date.UTC(east.getUTCFullYear(), east.getUTCMonth() + ahead, 1) - EAST
}

/** Start of the Shanghai quarter, `ahead` quarters on. */
export function quarterStart(t: number, ahead = 0): number {
  const east = new Date(t + EAST)
  const first = Math.floor(east.getUTCMonth() / 3) * 3
  return Date.UTC(east.getUTCFullYear(), first + 3 * ahead, 1) - EAST
}

/** "2024-Q1" of an instant. */
export function quarterName(t: number): string {
  const east = new Date(t + EAST)
  return `${east.getUTCFullYear()}-Q${Math.floor(east.getUTCMonth() / 3) + 1}`
}

/** Start of "2024-Q1", NaN when it is no quarter. */
export function startOfQuarter(name: string): number {
  const parts = /^(\d{4})-Q([1-4])$/.exec(name)
  if (!parts) return Number.NaN
  return Date.UTC(Number(parts[1]), (Number(parts[2]) - 1) * 3, 1) - EAST
}

/** "09:00" as milliseconds since midnight. */
export function clockTime(word: string): number {
  const [hour = 0, minute = 0] = word.split(':').map(Number)
  return hour * HOUR + minute * MINUTE
}

/** The n-th of the office's milliseconds after `from`: only its days and hours pass. */
export function officeAfter(
  from: number,
  length: number,
  office: { from: string; to: string; days: number[]; holidays: string[] },
): number {
  let left = length
  for (let day = dayOf(from), tries = 0; tries < 400; day += 1, tries += 1) {
    const weekday = ((day + 3) % 7) + 1 // 1 January 1970 was a Thursday
    if (!office.days.includes(weekday) || office.holidays.includes(dateOf(day))) continue
    const opens = Math.max(from, dayStart(day) + clockTime(office.from))
    const closes = dayStart(day) + clockTime(office.to)
    if (closes - opens >= left) return opens + left
    left -= Math.max(0, closes - opens)
  }
  return Number.POSITIVE_INFINITY
}
