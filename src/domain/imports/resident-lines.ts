import type { Mobile } from '../privacy/phone'
import type { ResidentRole } from '../staff/roles'
import type { Instant } from '../time'
import { BUILDING_NAME, type KnownBuilding, UNIT_NAME } from './buildings'
import { dayUntil, phoneNumber, readerOf, residentRole, tidy, wordsUpTo } from './fields'
import { type Door, doorKey, homesByDoor, type KnownHome, ROOM_NAME, unitMeant } from './homes'
import type { Line, RowProblem, Table } from './table'

const NAME = 40

export type MarkOf = (phone: Mobile) => string

/** A residency, running or over, with the person of it. */
export interface KnownResident {
  readonly residencyId: string
  readonly houseId: string
  readonly personId: string
  readonly name: string
  /** What is kept of the telephone to find it again; null: none. */
  readonly phoneMark: string | null
  /** Who signed in gives the own number; a file does not change it. */
  readonly keepsPhone: boolean
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  readonly verified: boolean
}

export interface KnownHomes {
  readonly buildings: readonly KnownBuilding[]
  readonly homes: readonly KnownHome[]
}

interface Wish {
  readonly row: number
  readonly door: Door
  readonly name: string
  readonly phone: Mobile | null
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
}
/** What a line says of one resident, with the home that it means. */
export type Housed = Wish & { readonly houseId: string }

function readWish(line: Line, now: Instant, problems: RowProblem[]): Wish | null {
  const reader = readerOf(line)
  const building = reader.need('building', wordsUpTo(BUILDING_NAME))
  const unit = reader.take('unit', wordsUpTo(UNIT_NAME)) ?? ''
  const room = reader.need('room', wordsUpTo(ROOM_NAME))
  const name = reader.need('name', wordsUpTo(NAME))
  const phone = reader.take('phone', phoneNumber)
  const role = reader.need('role', residentRole)
  const movedInAt = reader.need('movedIn', dayUntil(now))
  const movedOutAt = reader.take('movedOut', dayUntil(now))
  problems.push(...reader.problems)
  if (reader.problems.length > 0) return null
  // Each `need` that gave null has noted a problem.
  if (building === null || room === null || name === null) return null
  if (role === null || movedInAt === null) return null
  const door = { building, unit, room }
  return { row: line.row, door, name, phone, role, movedInAt, movedOutAt }
}

/** Finds the home of each line by its door; where there is none, says whether building, entrance or room is at fault. */
function houseFinder({ buildings, homes }: KnownHomes) {
  const byDoor = homesByDoor(buildings, homes)
  const units = new Map(buildings.map((one) => [tidy(one.name), one.units]))
  return (wish: Wish): Housed | RowProblem => {
    const { row, door } = wish
    const some = units.get(door.building)
    if (some === undefined) return { row, column: 'building', code: 'unknown-building' }
    const unit = unitMeant(door, some, (one) => byDoor.has(doorKey(one)))
    if (unit === null) return { row, column: 'unit', code: 'unit-needed' }
    const home = byDoor.get(doorKey({ ...door, unit }))
    return home ? { ...wish, houseId: home.id } : { row, column: 'room', code: 'unknown-home' }
  }
}

const isProblem = (one: Housed | RowProblem): one is RowProblem => 'code' in one

const personKey = (houseId: string, name: string): string => `${houseId}\n${tidy(name)}`

/** The lines that can be understood, each with its home; what is wrong with the others. */
export function housed(table: Table, known: KnownHomes, now: Instant) {
  const problems: RowProblem[] = [...table.problems]
  const wishes = table.lines.flatMap((line) => readWish(line, now, problems) ?? [])
  const find = houseFinder(known)
  const seen = new Map<string, number>()
  const found: Housed[] = []
  for (const wish of wishes) {
    const one = find(wish)
    if (isProblem(one)) {
      problems.push(one)
      continue
    }
    const key = personKey(one.houseId, one.name)
    const other = seen.get(key)
    if (other === undefined) found.push(one)
    else problems.push({ row: one.row, column: 'name', code: 'double', other })
    seen.set(key, other ?? one.row)
  }
  return { found, problems }
}

/** Newest first, those who live there before those who left: whom a name in this home means. */
function grouped(known: readonly KnownResident[]): ReadonlyMap<string, readonly KnownResident[]> {
  const rank = (one: KnownResident) => one.movedOutAt ?? Number.POSITIVE_INFINITY
  const homes = new Map<string, KnownResident[]>()
  for (const one of known) homes.set(one.houseId, [...(homes.get(one.houseId) ?? []), one])
  for (const some of homes.values()) some.sort((a, b) => rank(b) - rank(a))
  return homes
}

/**
 * Which known residency each line means: the one of that name in that home, else one with that telephone which no
 * other line names. So two who share a telephone stay two, and somebody known by a nickname is found.
 */
export function matched(
  wishes: readonly Housed[],
  known: readonly KnownResident[],
  markOf: MarkOf,
): ReadonlyMap<Housed, KnownResident> {
  const homes = grouped(known)
  const pairs = new Map<Housed, KnownResident>()
  const taken = new Set<string>()
  const pair = (wish: Housed, fits: (one: KnownResident) => boolean) => {
    const mates = homes.get(wish.houseId) ?? []
    const one = mates.find((mate) => !taken.has(mate.residencyId) && fits(mate))
    if (one === undefined || pairs.has(wish)) return
    pairs.set(wish, one)
    taken.add(one.residencyId)
  }
  for (const wish of wishes) pair(wish, ({ name }) => tidy(name) === wish.name)
  for (const wish of wishes) {
    const mark = wish.phone === null ? null : markOf(wish.phone)
    if (mark !== null) pair(wish, (one) => one.movedOutAt === null && one.phoneMark === mark)
  }
  return pairs
}
