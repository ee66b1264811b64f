import { namesUpTo, positionNumber, readerOf, tidy, wordsUpTo } from './fields'
import type { RowProblem, Table } from './table'

export const BUILDING_NAME = 30
export const UNIT_NAME = 20

export interface KnownBuilding {
  readonly id: string
  readonly name: string
  readonly units: readonly string[]
  readonly position: number
}

export type NewBuilding = Omit<KnownBuilding, 'id'>

export interface BuildingsPlan {
  readonly made: readonly NewBuilding[]
  readonly changed: readonly KnownBuilding[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

interface Wish {
  readonly row: number
  readonly name: string
  readonly units: readonly string[] | null
  readonly position: number | null
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n])

/** An empty cell leaves what is known; entrances are added, never taken away: homes stand in them. */
function mended(known: KnownBuilding, { units, position }: Wish): KnownBuilding | null {
  const left = known.units.filter((unit) => !(units ?? []).includes(unit))
  const all = units === null ? known.units : [...units, ...left]
  const place = position ?? known.position
  if (same(all, known.units) && place === known.position) return null
  return { ...known, units: all, position: place }
}

function readWishes({ lines, problems: before }: Table) {
  const problems: RowProblem[] = [...before]
  const wishes: Wish[] = []
  const seen = new Map<string, number>()
  for (const line of lines) {
    const reader = readerOf(line)
    const name = reader.need('building', wordsUpTo(BUILDING_NAME))
    const units = reader.take('units', namesUpTo(UNIT_NAME))
    const position = reader.take('position', positionNumber)
    problems.push(...reader.problems)
    if (name === null) continue
    const other = seen.get(name)
    if (other !== undefined)
      problems.push({ row: line.row, column: 'building', code: 'double', other })
    else {
      seen.set(name, line.row)
      wishes.push({ row: line.row, name, units, position })
    }
  }
  return { wishes, problems }
}

/** What the file would do to the buildings of a community; with a problem in it, it does nothing. */
export function planBuildings(table: Table, known: readonly KnownBuilding[]): BuildingsPlan {
  const { wishes, problems } = readWishes(table)
  const byName = new Map(known.map((one) => [tidy(one.name), one]))
  const made: NewBuilding[] = []
  const changed: KnownBuilding[] = []
  let next = Math.max(0, ...known.map(({ position }) => position))
  for (const wish of wishes) {
    const old = byName.get(wish.name)
    const change = old === undefined ? null : mended(old, wish)
    if (change !== null) changed.push(change)
    if (old !== undefined) continue
    next += 1
    made.push({ name: wish.name, units: wish.units ?? [], position: wish.position ?? next })
  }
  const unchanged = wishes.length - made.length - changed.length
  return { made, changed, unchanged, problems }
}
