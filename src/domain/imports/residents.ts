import { decideEnding } from '../households/ending'
import type { ResidentRole } from '../staff/roles'
import { dayOf, type Instant } from '../time'
import type { KnownBuilding } from './buildings'
import { dayUntil, phoneNumber, readerOf, residentRole, tidy, wordsUpTo } from './fields'
import { type Door, doorKey, homesByDoor, type KnownHome, ROOM_NAME, unitMeant } from './homes'
import type { Line, RowProblem, Table } from './table'

const NAME = 40

/** A residency, running or over, with the person of it. */
export interface KnownResident {
  readonly residencyId: string
  readonly houseId: string
  readonly personId: string
  readonly name: string
  /** What is kept of the telephone to find it again; null: none. */
  readonly phoneMark: string | null
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  readonly verified: boolean
}

export interface NewResident {
  readonly houseId: string
  readonly name: string
  readonly phone: string | null
  /** Somebody known under the same name and telephone, in another home; null: a new person. */
  readonly personId: string | null
  /** New persons of one file with the same name and telephone are one. */
  readonly samePerson: string
  readonly role: ResidentRole
  readonly movedInAt: Instant
}

export interface ResidentChange {
  readonly residencyId: string
  readonly personId: string
  readonly role?: ResidentRole
  readonly movedInAt?: Instant
  readonly phone?: string
}

export interface ResidentsPlan {
  readonly made: readonly NewResident[]
  readonly changed: readonly ResidentChange[]
  /** Residencies that end, each by the deed of the desk. */
  readonly ended: readonly { readonly residencyId: string; readonly movedOutAt: Instant }[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

export interface KnownHomes {
  readonly buildings: readonly KnownBuilding[]
  readonly homes: readonly KnownHome[]
}

interface Wish {
  readonly row: number
  readonly door: Door
  readonly name: string
  readonly phone: string | null
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
}
type Housed = Wish & { readonly houseId: string }

function readWish(line: Line, now: Instant, problems: RowProblem[]): Wish | null {
  const reader = readerOf(line)
  const building = reader.need('building', wordsUpTo(60))
  const unit = reader.take('unit', wordsUpTo(60)) ?? ''
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

function housed(table: Table, known: KnownHomes, now: Instant) {
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
function matched(
  wishes: readonly Housed[],
  known: readonly KnownResident[],
  markOf: (phone: string) => string,
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

function mended(
  wish: Housed,
  old: KnownResident,
  markOf: (phone: string) => string,
): ResidentChange | null {
  const { residencyId, personId } = old
  const phone = wish.phone !== null && markOf(wish.phone) !== old.phoneMark ? wish.phone : null
  const moved = dayOf(wish.movedInAt) !== dayOf(old.movedInAt)
  if (wish.role === old.role && !moved && phone === null) return null
  return {
    residencyId,
    personId,
    ...(wish.role !== old.role && { role: wish.role }),
    ...(moved && { movedInAt: wish.movedInAt }),
    ...(phone !== null && { phone }),
  }
}

type Step =
  | { readonly is: 'made' }
  | { readonly is: 'unchanged' }
  | { readonly is: 'changed'; readonly change: ResidentChange }
  | { readonly is: 'ended'; readonly movedOutAt: Instant }
  | { readonly is: 'problem'; readonly problem: RowProblem }

const problem = (row: number, column: RowProblem['column'], code: RowProblem['code']): Step => ({
  is: 'problem',
  problem: { row, column, code },
})

/** Of somebody who left: said again is nothing new; back again is a new residency, if it begins later. */
function afterEnd(wish: Housed, leftAt: Instant): Step {
  if (wish.movedOutAt !== null) {
    const same = dayOf(wish.movedOutAt) === dayOf(leftAt)
    return same ? { is: 'unchanged' } : problem(wish.row, 'movedOut', 'ended')
  }
  return wish.movedInAt > leftAt ? { is: 'made' } : problem(wish.row, 'movedIn', 'ended')
}

function ending(wish: Housed, old: KnownResident, movedOutAt: Instant, now: Instant): Step {
  // The file names a day; who moved in within it has left at the earliest then.
  const sameDay = dayOf(movedOutAt) === dayOf(old.movedInAt)
  const at = sameDay ? Math.max(movedOutAt, old.movedInAt) : movedOutAt
  const decision = decideEnding(old, at, now)
  return decision.ok
    ? { is: 'ended', movedOutAt: at }
    : problem(wish.row, 'movedOut', 'bad-move-out')
}

function stepOf(
  wish: Housed,
  old: KnownResident | undefined,
  markOf: (phone: string) => string,
  now: Instant,
): Step {
  if (old === undefined)
    return wish.movedOutAt === null
      ? { is: 'made' }
      : problem(wish.row, 'movedOut', 'nobody-to-end')
  if (old.movedOutAt !== null) return afterEnd(wish, old.movedOutAt)
  if (wish.movedOutAt !== null) return ending(wish, old, wish.movedOutAt, now)
  const change = mended(wish, old, markOf)
  return change === null ? { is: 'unchanged' } : { is: 'changed', change }
}

function newOf(
  wish: Housed,
  persons: ReadonlyMap<string, string>,
  markOf: (phone: string) => string,
): NewResident {
  const { houseId, name, phone, role, movedInAt } = wish
  const key = phone === null ? null : `${markOf(phone)}\n${name}`
  const personId = key === null ? null : (persons.get(key) ?? null)
  const samePerson = key ?? `row ${wish.row}`
  return { houseId, name, phone, personId, samePerson, role, movedInAt }
}

/**
 * What the file would do to the residents of a community; with a problem in it, it does nothing. Who is not in the
 * file stays: only a move-out date ends a residency. An empty telephone leaves the one that is known.
 * @param markOf equal telephones give equal marks
 */
export function planResidents(
  table: Table,
  known: KnownHomes & { readonly residents: readonly KnownResident[] },
  markOf: (phone: string) => string,
  now: Instant,
): ResidentsPlan {
  const { found, problems } = housed(table, known, now)
  const pairs = matched(found, known.residents, markOf)
  const persons = new Map(
    known.residents.map((one) => [`${one.phoneMark}\n${tidy(one.name)}`, one.personId]),
  )
  const made: NewResident[] = []
  const changed: ResidentChange[] = []
  const ended: { residencyId: string; movedOutAt: Instant }[] = []
  let unchanged = 0
  for (const wish of found) {
    const old = pairs.get(wish)
    const step = stepOf(wish, old, markOf, now)
    if (step.is === 'made') made.push(newOf(wish, persons, markOf))
    else if (step.is === 'changed') changed.push(step.change)
    else if (step.is === 'ended' && old)
      ended.push({ residencyId: old.residencyId, movedOutAt: step.movedOutAt })
    else if (step.is === 'problem') problems.push(step.problem)
    else unchanged += 1
  }
  return { made, changed, ended, unchanged, problems }
}
