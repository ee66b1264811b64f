import { allowed, type Decision, refused } from '../decision'
import { exitSlot, type Slot } from '../followups/schedule'
import { days, type Instant } from '../time'
import type { Residency } from './tenure'

export type EndingRefusal = 'illegal-transition:movedOutAt' | 'bad-input:movedOutAt'

export interface Ending {
  readonly movedOutAt: Instant
  /** RES-09: questions a month later; null for whom the desk never verified, and when that window is over. */
  readonly exit: Slot | null
}

/** The desk may enter a move-out that it heard of late. */
const LATEST = days(92)

/**
 * Somebody moves out, at the latest now.
 * @returns refusal: it has ended already; before the move-in, in the future, more than 92 d ago
 */
export function decideEnding(
  residency: Pick<Residency, 'movedInAt' | 'movedOutAt' | 'verified'>,
  movedOutAt: Instant,
  now: Instant,
): Decision<Ending, EndingRefusal> {
  if (residency.movedOutAt !== null) return refused('illegal-transition:movedOutAt')
  const possible = movedOutAt <= now && movedOutAt >= residency.movedInAt
  if (!possible || movedOutAt < now - LATEST) return refused('bad-input:movedOutAt')
  const slot = exitSlot(movedOutAt)
  return allowed({ movedOutAt, exit: residency.verified && slot.windowEnd >= now ? slot : null })
}
