import type { Problem } from '#contract/problems'
import { phone } from './platform/phone'
import type { Stop } from './platform/platform'
import { every } from './timer'

/** Sixteen times the usual pause at most: a page left open in a cellar costs no battery. */
const MOST_DOUBLINGS = 4

/** Nobody answered; every other problem is an answer. */
export const isSilence = ({ code }: Problem): boolean =>
  code === 'offline' || code === 'interrupted'

/**
 * Asks now and then; each silence doubles the pause, and a signal that comes back ends it.
 * @param pause milliseconds while the cloud answers
 * @param misses how many questions in a row found nobody
 */
export function keepAsking(pause: number, misses: () => number, ask: () => void): Stop {
  let ticks = 0
  const rest = every(pause, () => {
    ticks += 1
    if (ticks < 2 ** Math.min(misses(), MOST_DOUBLINGS)) return
    ticks = 0
    ask()
  })
  const deaf = phone.onOnline((online) => {
    if (online && misses() > 0) ask()
  })
  return () => {
    rest()
    deaf()
  }
}
