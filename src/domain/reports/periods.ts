import { addMonths, type Instant, instant, type Quarter, quarterOf } from '../time'
import type { Period } from './closed-loop'
import { monthNamed, monthOf, reportAsOf } from './months'

/** A calendar month (`2026-10`) or quarter (`2026-Q3`) in Shanghai: what a report is about. */
export interface NamedPeriod extends Period {
  readonly name: string
}

const QUARTER = /^(2\d{3})-Q([1-4])$/

export const isQuarter = ({ name }: Pick<NamedPeriod, 'name'>): boolean => QUARTER.test(name)

/** @returns null for what names neither */
export function periodNamed(name: string): NamedPeriod | null {
  const [, year, quarter] = QUARTER.exec(name) ?? []
  if (year === undefined || quarter === undefined) return monthNamed(name)
  const first = String(Number(quarter) * 3 - 2).padStart(2, '0')
  return quarterOf(instant(`${year}-${first}-01T00:00:00+08:00`))
}

/** The period of the same kind that holds `at`. */
const alike = (period: NamedPeriod, at: Instant): NamedPeriod =>
  isQuarter(period) ? quarterOf(at) : monthOf(at)

/** @param back 1 for the one just before, 0 for itself */
export const periodBefore = (period: NamedPeriod, back = 1): NamedPeriod =>
  alike(period, addMonths(period.from, -back * (isQuarter(period) ? 3 : 1)))

export const yearBefore = (period: NamedPeriod): NamedPeriod =>
  alike(period, addMonths(period.from, -12))

/** The quarter of which coverage speaks: a month belongs to one, and counts it until its own end. */
export function quarterUntil(period: NamedPeriod): NamedPeriod {
  const { name, from }: Quarter = quarterOf(period.from)
  return { name, from, to: period.to }
}

/** As much of a running period as is over; nothing of it is final. */
export const upTo = (period: NamedPeriod, now: Instant): NamedPeriod => ({
  ...period,
  to: Math.max(period.from, Math.min(period.to, now)),
})

const MONTHS_BACK = 13
const QUARTERS_BACK = 5

/** Periods that may be looked at, the running ones first: as far back as there is a ticket. */
export function knownPeriods(first: Instant, now: Instant): readonly NamedPeriod[] {
  const back = (one: NamedPeriod, count: number) =>
    Array.from({ length: count }, (_, n) => periodBefore(one, n)).filter(({ to }) => to > first)
  return [...back(monthOf(now), MONTHS_BACK), ...back(quarterOf(now), QUARTERS_BACK)]
}

/** LOOP-07: periods whose report may be frozen at `now`, the oldest first; none from before the first ticket. */
export const finalPeriods = (first: Instant, now: Instant): readonly NamedPeriod[] =>
  knownPeriods(first, now)
    .filter((period) => reportAsOf(period) <= now)
    .sort((a, b) => a.to - b.to || a.from - b.from)

/** When reports were due last, and are due next: 24 h after the end of a month; a quarter ends with one. */
export function reportTimes(now: Instant): { readonly last: Instant; readonly next: Instant } {
  const dueOf = (back: number) => reportAsOf(periodBefore(monthOf(now), back))
  return now < dueOf(1) ? { last: dueOf(2), next: dueOf(1) } : { last: dueOf(1), next: dueOf(0) }
}
