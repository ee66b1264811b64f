/** Below this nobody at any level sees a score; the count itself is shown. */
const SMALLEST_SAMPLE = 10

export const isTooSmall = (n: number): boolean => n < SMALLEST_SAMPLE

export interface Cell {
  readonly key: string
  readonly n: number
}

/**
 * Keys of the cells whose score is hidden: all with n < 10, and if that is exactly one, the next
 * smallest too, because one hidden cell could be worked out from the total.
 */
export function hideSmallCells(cells: readonly Cell[]): ReadonlySet<string> {
  const hidden = new Set(cells.filter(({ n }) => isTooSmall(n)).map(({ key }) => key))
  if (hidden.size !== 1) return hidden
  const shown = cells.filter(({ key }) => !hidden.has(key))
  const [first, ...rest] = shown
  if (first === undefined) return hidden
  const next = rest.reduce((least, cell) => (cell.n < least.n ? cell : least), first)
  return hidden.add(next.key)
}
