import { hideSmallCells, isTooSmall } from '../ratings/samples'

/** Only these homes; absent: all. */
export interface Narrowed {
  readonly buildingId?: string | undefined
  readonly role?: 'owner' | 'tenant' | undefined
}

/** Where an answer, or a number of them, comes from. */
export interface Placed {
  readonly buildingId: string | null
  readonly role: string | null
}

export const fits = (narrowed: Narrowed) => (one: Placed) =>
  (narrowed.buildingId === undefined || one.buildingId === narrowed.buildingId) &&
  (narrowed.role === undefined || one.role === narrowed.role)

export const isWhole = ({ buildingId, role }: Narrowed): boolean =>
  buildingId === undefined && role === undefined

type Counted = Placed & { readonly n: number }

export const total = (cells: readonly { readonly n: number }[]): number =>
  cells.reduce((sum, { n }) => sum + n, 0)

function smallOf(cells: readonly Counted[], keyOf: (cell: Counted) => string): ReadonlySet<string> {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.n)
  return hideSmallCells([...sums].map(([key, n]) => ({ key, n })))
}

/**
 * Are the answers of this part to be hidden? A filter is a breakdown of which one part is looked at: what a whole
 * minus its shown parts would tell is hidden with it, whichever filter is set last.
 * @param cells all answers of one question, whatever the filter
 */
export function isHiddenUnder(cells: readonly Counted[], narrowed: Narrowed): boolean {
  const { buildingId, role } = narrowed
  if (isTooSmall(total(cells.filter(fits(narrowed))))) return true
  const byBuilding = smallOf(cells.filter(fits({ role })), (cell) => cell.buildingId ?? '')
  const byRole = smallOf(cells.filter(fits({ buildingId })), (cell) => cell.role ?? '')
  return (
    (buildingId !== undefined && byBuilding.has(buildingId)) ||
    (role !== undefined && byRole.has(role))
  )
}
