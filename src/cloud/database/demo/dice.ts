import { uuidv7 } from '#domain/ids'
import type { Instant } from '#domain/time'

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same throws on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a over UTF-16 units: a number out of a name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Everything that is left to chance in the demo community. */
export interface Dice {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number, both ends possible. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the entries, as often as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** Waiting times: most are short, a few long. `median` in the unit wanted. */
  wait(median: number, spread?: number): number
  shuffle<T>(from: readonly T[]): T[]
  id(at: Instant): string
  /** Independent throws for one purpose, so that a change here does not move everything there. */
  fork(name: string): Dice
}

export function dice(seed: number): Dice {
  const next = mulberry32(seed)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

  const self: Dice = {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[int(0, from.length - 1)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    weighted: (from) => {
      const total = from.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      for (const [thing, weight] of from) {
        left -= weight
        if (left < 0) return thing
      }
      throw new RangeError('nothing to weigh')
    },
    wait: (median, spread = 0.8) => median * Math.exp(normal() * spread),
    shuffle: (from) => {
      const deck = [...from]
      for (let i = deck.length - 1; i > 0; i--) {
        const j = int(0, i)
        const held = deck[i] as (typeof deck)[number]
        deck[i] = deck[j] as (typeof deck)[number]
        deck[j] = held
      }
      return deck
    },
    id: (at) =>
      uuidv7(
        at,
        Array.from({ length: 10 }, () => int(0, 255)),
      ),
    fork: (name) => dice((seed ^ hashOf(name)) >>> 0),
  }
  return self
}
