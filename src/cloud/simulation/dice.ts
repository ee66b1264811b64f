/** Chance that is the same for the same seed, on every machine. */
export interface Dice {
  /** `[0, 1)` */
  readonly roll: () => number
  readonly chance: (share: number) => boolean
  /** An integer, both ends included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** Waiting time until the next of events that come every `mean` on average. */
  readonly wait: (mean: number) => number
  /** Around a median, with a tail: `spread` 0.5 is narrow, 1 wide. */
  readonly around: (median: number, spread: number) => number
}

/** mulberry32 */
function rolls(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

export function dice(seed: number): Dice {
  const roll = rolls(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995)
  const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
  return {
    roll,
    chance: (share) => roll() < share,
    between: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    pick: (from) => {
      const one = from[Math.floor(roll() * from.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    wait: (mean) => -Math.log(1 - roll()) * mean,
    around: (median, spread) => median * Math.exp(spread * normal()),
  }
}
