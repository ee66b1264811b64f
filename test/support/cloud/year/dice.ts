export type Dice = (n: number) => number

/** A small fixed generator: the same year every time. */
export function dice(seed: number): Dice {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

export const pick = <T>(roll: Dice, all: readonly T[]): T => {
  const one = all[roll(all.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
