import type { Instant, Span } from '../time'
import type { Pause } from './ticket'

/** A pause as it counts: ended, and cut where the cap was reached. */
export interface Stop {
  readonly from: Instant
  readonly to: Instant
}

/** The pauses as they count at `now`: all together no longer than `cap`, the earliest first. */
export function stopsOf(pauses: readonly Pause[], cap: Span, now: Instant): readonly Stop[] {
  let left = cap
  return pauses.map(({ from, to }) => {
    const length = Math.min(left, Math.max(0, (to ?? Math.max(from, now)) - from))
    left -= length
    return { from, to: from + length }
  })
}

/** Does the clock stand still now? Not any more once the cap is used up. */
export function isPausedAt(pauses: readonly Pause[], cap: Span, now: Instant): boolean {
  const last = pauses.at(-1)
  if (last === undefined || last.to !== null) return false
  const used = stopsOf(pauses, cap, now).reduce((sum, stop) => sum + stop.to - stop.from, 0)
  return used < cap
}

const overlap = (stop: Stop, from: Instant, to: Instant): Span =>
  Math.max(0, Math.min(stop.to, to) - Math.max(stop.from, from))

/** How much of `[from, to]` was paused. */
export const pausedWithin = (stops: readonly Stop[], from: Instant, to: Instant): Span =>
  stops.reduce((sum, stop) => sum + overlap(stop, from, to), 0)

/** `due` moved by the pauses of the clock that began at `start`; one begun after the due moves nothing. */
export const movedDue = (stops: readonly Stop[], start: Instant, due: Instant): Instant =>
  stops.reduce(
    (moved, stop) => (stop.from <= moved ? moved + overlap(stop, start, stop.to) : moved),
    due,
  )
