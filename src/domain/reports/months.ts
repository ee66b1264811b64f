import { addMonths, dayOf, hours, type Instant, instant } from '../time'
import type { Period } from './closed-loop'

/** A calendar month in Shanghai, named `2026-10`. */
export interface Month extends Period {
  readonly name: string
}

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/

/** @returns null for what names no month */
export function monthNamed(name: string): Month | null {
  if (!SHAPE.test(name) || name < '2000') return null
  const from = instant(`${name}-01T00:00:00+08:00`)
  return { name, from, to: addMonths(from, 1) }
}

/** The month that holds `at`. */
export function monthOf(at: Instant): Month {
  const name = dayOf(at).slice(0, 7)
  const from = instant(`${name}-01T00:00:00+08:00`)
  return { name, from, to: addMonths(from, 1) }
}

/** Months that are over, the newest first. @param count integer >= 0 */
export function endedMonths(now: Instant, count: number): readonly Month[] {
  const { from } = monthOf(now)
  return Array.from({ length: count }, (_, n) => monthOf(addMonths(from, -1 - n)))
}

/** Facts recorded later than this are later facts: a report of the month does not change any more. */
export const reportAsOf = ({ to }: Period): Instant => to + hours(24)
