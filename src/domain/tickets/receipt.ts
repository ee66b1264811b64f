import { dayOf, type Instant } from '../time'

const PREFIX = /^[A-Z]{2}$/

/**
 * The receipt number that people read out on the phone.
 * @param prefix two capital letters of the community
 * @param at the submission; the day is Shanghai's
 * @param n running number of the day in the community, from 1; a busy day may pass 9999
 * @throws RangeError for another prefix or number
 * @example receiptNo('WT', instant('2026-11-21T09:00:00+08:00'), 31) // WT-261121-0031
 */
export function receiptNo(prefix: string, at: Instant, n: number): string {
  if (!PREFIX.test(prefix)) throw new RangeError(`not two capital letters: ${prefix}`)
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a running number: ${n}`)
  const day = dayOf(at).slice(2).replaceAll('-', '')
  return `${prefix}-${day}-${String(n).padStart(4, '0')}`
}
