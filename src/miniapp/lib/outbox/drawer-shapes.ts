import { isRecord } from '../kept'
import { type Item, SHAPE } from './errand'

type Shape = Readonly<Record<string, unknown>>

/** From each older shape to the next one. A phone may come from any of them. */
const STEPS: Readonly<Record<number, (old: Shape) => Shape>> = {
  // The first shape did not say whether it had been tried: it may have been.
  1: (old) => ({ ...old, v: 2, tried: true }),
}

function toNewest(old: Shape): Shape | null {
  let shape = old
  while (shape.v !== SHAPE) {
    const step = typeof shape.v === 'number' ? STEPS[shape.v] : undefined
    if (step === undefined) return null
    shape = step(shape)
  }
  return shape
}

function isSound(shape: Shape): boolean {
  const texts = [shape.id, shape.key, shape.owner, shape.lane]
  return (
    texts.every((text) => typeof text === 'string') &&
    typeof shape.seq === 'number' &&
    typeof shape.tried === 'boolean' &&
    isRecord(shape.errand) &&
    Array.isArray(shape.photos)
  )
}

/** An unknown version was written by a newer app: it is kept and shown, never guessed at. */
export function readItem(json: unknown): Item | null {
  const shape = isRecord(json) ? toNewest(json) : null
  return shape !== null && isSound(shape) ? (shape as unknown as Item) : null
}
