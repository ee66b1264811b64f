import { allowed, type Decision, refused } from '../decision'
import { days, type Instant } from '../time'
import type { Residency } from './tenure'

export type CorrectionRefusal = 'illegal-transition:movedOutAt' | 'bad-input:movedInAt'

/** Nobody here has lived anywhere for longer. */
const LONGEST = days(100 * 366)

/**
 * The desk knows better when somebody moved in; what was planned from it and has not begun moves along.
 * @returns refusal: has moved out; in the future, or more than a century ago
 */
export function decideMoveIn(
  residency: Pick<Residency, 'movedOutAt'>,
  movedInAt: Instant,
  now: Instant,
): Decision<Instant, CorrectionRefusal> {
  if (residency.movedOutAt !== null) return refused('illegal-transition:movedOutAt')
  const possible = movedInAt <= now && movedInAt > now - LONGEST
  return possible ? allowed(movedInAt) : refused('bad-input:movedInAt')
}
