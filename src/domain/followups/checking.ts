import { addDays, type Instant } from '../time'
import type { Slot } from './schedule'

/** STF-06: of the answers that staff fill in for somebody, this share is asked for again by another person. */
export const CHECKED_SHARE = 0.05

const UINT32 = 2 ** 32

/**
 * Is this answer one of those that are asked for again? Whoever computes it says the same.
 * @param hash uint32 of the first four bytes, big-endian, of SHA-256 over the UTF-8 id of the answer
 * @param share 0 to 1
 * @throws RangeError when the hash is no uint32
 */
export function isChecked(hash: number, share: number = CHECKED_SHARE): boolean {
  if (!Number.isInteger(hash) || hash < 0 || hash >= UINT32) {
    throw new RangeError(`not a uint32: ${hash}`)
  }
  return hash < share * UINT32
}

const AFTER = 3
const OPEN = 7

/** Three days after the answer, while it is remembered; a week to reach the person. */
export function checkSlot(answeredAt: Instant): Slot {
  const dueAt = addDays(answeredAt, AFTER)
  return { plan: 'check', dueAt, windowStart: dueAt, windowEnd: addDays(dueAt, OPEN) }
}

/** One answered question, as far as it can be compared. */
interface Answered {
  readonly metric: string
  readonly dimension?: string
  readonly score?: number | null
  readonly text?: string
}

/** Two people hear a "4" and a "5" in one sentence; more apart is not the same answer. */
const NEAR = 1

function pairsOf(first: readonly Answered[], again: readonly Answered[]): [Answered, Answered][] {
  return first.flatMap((one) => {
    const other = again.find(
      ({ metric, dimension }) => metric === one.metric && dimension === one.dimension,
    )
    return other === undefined ? [] : [[one, other] as [Answered, Answered]]
  })
}

/** null: words, reasons and "not used" are not compared. */
function isSame([one, other]: readonly [Answered, Answered]): boolean | null {
  if (typeof one.score === 'number' && typeof other.score === 'number')
    return Math.abs(one.score - other.score) <= NEAR
  return one.metric === 'confirm' ? one.text === other.text : null
}

/**
 * Does what was said again agree with what was filled in before? Scores may differ by one, "is it solved?" not at all.
 * @returns null: no question was answered both times, so that nothing can be said
 */
export function agreementOf(
  first: readonly Answered[],
  again: readonly Answered[],
): boolean | null {
  const compared = pairsOf(first, again)
    .map(isSame)
    .filter((one) => one !== null)
  return compared.length === 0 ? null : compared.every(Boolean)
}
