import type { Residency } from '../households/tenure'
import type { Stay } from '../ratings/coverage'
import type { Instant } from '../time'

/**
 * The stays of a home, the earliest first: times in which somebody lives there without a gap, whoever it is. Move-in
 * plans belong to the beginning of a stay, exit plans to its end; a change of people within it is neither.
 * @param residencies of one home, in any order; `[movedInAt, movedOutAt)`, an empty one counts for nothing
 */
export function staysOf(
  residencies: readonly Pick<Residency, 'movedInAt' | 'movedOutAt'>[],
): readonly Stay[] {
  const spans = residencies
    .filter(({ movedInAt, movedOutAt }) => movedOutAt === null || movedOutAt > movedInAt)
    .sort((a, b) => a.movedInAt - b.movedInAt)
  const stays: { from: Instant; to: Instant | null }[] = []
  for (const { movedInAt, movedOutAt } of spans) {
    const last = stays.at(-1)
    if (last === undefined || (last.to !== null && movedInAt > last.to))
      stays.push({ from: movedInAt, to: movedOutAt })
    else last.to = later(last.to, movedOutAt)
  }
  return stays
}

const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : Math.max(a, b)

/** The stay that goes on at `now`; null: nobody lives there. */
export const stayAt = (stays: readonly Stay[], now: Instant): Stay | null =>
  stays.find(({ from, to }) => from <= now && (to === null || now < to)) ?? null
