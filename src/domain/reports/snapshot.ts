import type { LoopFigures } from './loop-figures'
import type { ReachFigures } from './reach-figures'
import type { VoiceFigures } from './voice-figures'

/** Version of how every figure is counted. It rises when one of them changes; a frozen report names its own. */
export const DEFINITIONS_VERSION = 2

/** All figures of a period: what is frozen 24 h after its end. */
export interface Figures {
  readonly loop: LoopFigures
  readonly voice: VoiceFigures
  readonly reach: ReachFigures
}
