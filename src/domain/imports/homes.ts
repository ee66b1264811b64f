import { BUILDING_NAME, type KnownBuilding, UNIT_NAME } from './buildings'
import { readerOf, tidy, wordsUpTo, yesNo } from './fields'
import type { Line, RowProblem, Table } from './table'

export const ROOM_NAME = 20
const LABEL = 60

export interface KnownHome {
  readonly id: string
  readonly buildingId: string
  readonly unit: string
  readonly room: string
  readonly label: string
  readonly keyCustomer: boolean
}

/** A home by what stands on the door. */
export interface Door {
  readonly building: string
  readonly unit: string
  readonly room: string
}

export interface NewHome extends Door {
  readonly label: string
  readonly keyCustomer: boolean
}

export interface HomesPlan {
  /** Named by a home and known to nobody yet: they are made as well. */
  readonly newBuildings: readonly { readonly name: string; readonly units: readonly string[] }[]
  /** Entrances that a known building has got, the whole list. */
  readonly newUnits: readonly { readonly id: string; readonly units: readonly string[] }[]
  readonly made: readonly NewHome[]
  readonly changed: readonly Pick<KnownHome, 'id' | 'label' | 'keyCustomer'>[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

export const doorKey = ({ building, unit, room }: Door): string =>
  [building, unit, room].map(tidy).join('\n')

/** The entrance is named where a building has several. */
export const labelOf = ({ building, unit, room }: Door, units: number): string =>
  units > 1 && unit !== '' ? `${building} ${unit} ${room}` : `${building} ${room}`

/**
 * The entrance that a line means: an empty cell is the only one that the building has.
 * @returns null where it could be any of several
 */
export function unitMeant(
  door: Door,
  units: readonly string[],
  isKnown: (door: Door) => boolean,
): string | null {
  if (door.unit !== '' || isKnown(door)) return door.unit
  return units.length > 1 ? null : (units[0] ?? '')
}

interface Wish {
  readonly row: number
  readonly door: Door
  readonly label: string | null
  readonly keyCustomer: boolean | null
}

function readWish(line: Line, problems: RowProblem[]): Wish | null {
  const reader = readerOf(line)
  const building = reader.need('building', wordsUpTo(BUILDING_NAME))
  const unit = reader.take('unit', wordsUpTo(UNIT_NAME)) ?? ''
  const room = reader.need('room', wordsUpTo(ROOM_NAME))
  const label = reader.take('label', wordsUpTo(LABEL))
  const keyCustomer = reader.take('keyCustomer', yesNo)
  problems.push(...reader.problems)
  if (building === null || room === null || reader.problems.length > 0) return null
  return { row: line.row, door: { building, unit, room }, label, keyCustomer }
}

/** Entrances of each building: those that are known, then those that the file names. */
function unitsByBuilding(
  known: readonly KnownBuilding[],
  wishes: readonly Wish[],
): Map<string, readonly string[]> {
  const units = new Map(known.map(({ name, units: some }) => [tidy(name), new Set(some)]))
  for (const { door } of wishes) {
    const some = units.get(door.building) ?? new Set()
    if (door.unit !== '') some.add(door.unit)
    units.set(door.building, some)
  }
  return new Map([...units].map(([name, some]) => [name, [...some]]))
}

/** Which home each line means; lines that could mean several, or one that another line means, are problems. */
function settle(
  wishes: readonly Wish[],
  units: ReadonlyMap<string, readonly string[]>,
  isKnown: (door: Door) => boolean,
  problems: RowProblem[],
): readonly Wish[] {
  const seen = new Map<string, number>()
  return wishes.flatMap((wish) => {
    const { row } = wish
    const unit = unitMeant(wish.door, units.get(wish.door.building) ?? [], isKnown)
    if (unit === null) {
      problems.push({ row, column: 'unit', code: 'unit-needed' })
      return []
    }
    const door = { ...wish.door, unit }
    const other = seen.get(doorKey(door))
    if (other !== undefined) {
      problems.push({ row, column: 'room', code: 'double', other })
      return []
    }
    seen.set(doorKey(door), row)
    return [{ ...wish, door }]
  })
}

function mended(home: KnownHome, { label, keyCustomer }: Wish): KnownHome | null {
  const next = { ...home, label: label ?? home.label, keyCustomer: keyCustomer ?? home.keyCustomer }
  return next.label === home.label && next.keyCustomer === home.keyCustomer ? null : next
}

const doorOf = (home: KnownHome, names: ReadonlyMap<string, string>): Door => ({
  building: names.get(home.buildingId) ?? '',
  unit: home.unit,
  room: home.room,
})

/** Homes by their doors. */
export function homesByDoor(
  buildings: readonly KnownBuilding[],
  homes: readonly KnownHome[],
): ReadonlyMap<string, KnownHome> {
  const names = new Map(buildings.map(({ id, name }) => [id, name]))
  return new Map(homes.map((home) => [doorKey(doorOf(home, names)), home]))
}

/** What the file would do to the homes of a community; with a problem in it, it does nothing. Nothing is ever removed. */
export function planHomes(
  table: Table,
  known: { readonly buildings: readonly KnownBuilding[]; readonly homes: readonly KnownHome[] },
): HomesPlan {
  const problems: RowProblem[] = [...table.problems]
  const wishes = table.lines.flatMap((line) => readWish(line, problems) ?? [])
  const units = unitsByBuilding(known.buildings, wishes)
  const byDoor = homesByDoor(known.buildings, known.homes)
  const settled = settle(wishes, units, (door) => byDoor.has(doorKey(door)), problems)
  const made: NewHome[] = []
  const changed: KnownHome[] = []
  for (const wish of settled) {
    const home = byDoor.get(doorKey(wish.door))
    const change = home === undefined ? null : mended(home, wish)
    if (change !== null) changed.push(change)
    if (home !== undefined) continue
    const label = wish.label ?? labelOf(wish.door, units.get(wish.door.building)?.length ?? 0)
    made.push({ ...wish.door, label, keyCustomer: wish.keyCustomer ?? false })
  }
  const names = new Map(known.buildings.map((one) => [tidy(one.name), one]))
  const grown = [...units].flatMap(([name, all]) => {
    const old = names.get(name)
    return old !== undefined && all.length > old.units.length ? [{ id: old.id, units: all }] : []
  })
  const newBuildings = [...units].filter(([name]) => !names.has(name))
  return {
    newBuildings: newBuildings.map(([name, all]) => ({ name, units: all })),
    newUnits: grown,
    made,
    changed: changed.map(({ id, label, keyCustomer }) => ({ id, label, keyCustomer })),
    unchanged: settled.length - made.length - changed.length,
    problems,
  }
}
