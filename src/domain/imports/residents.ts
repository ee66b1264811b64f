import { decideEnding } from '../households/ending'
import type { Mobile } from '../privacy/phone'
import type { ResidentRole } from '../staff/roles'
import { dayOf, type Instant } from '../time'
import { tidy } from './fields'
import {
  type Housed,
  housed,
  type KnownHomes,
  type KnownResident,
  type MarkOf,
  matched,
} from './resident-lines'
import type { RowProblem, Table } from './table'

export interface NewResident {
  readonly houseId: string
  readonly name: string
  readonly phone: Mobile | null
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
  readonly phone?: Mobile
}

export interface ResidentsPlan {
  readonly made: readonly NewResident[]
  readonly changed: readonly ResidentChange[]
  /** Residencies that end, each by the deed of the desk. */
  readonly ended: readonly { readonly residencyId: string; readonly movedOutAt: Instant }[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

function mended(wish: Housed, old: KnownResident, markOf: MarkOf): ResidentChange | null {
  const { residencyId, personId } = old
  const isNew = wish.phone !== null && markOf(wish.phone) !== old.phoneMark
  const phone = isNew && !old.keepsPhone ? wish.phone : null
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

function stepOf(wish: Housed, old: KnownResident | undefined, markOf: MarkOf, now: Instant): Step {
  if (old === undefined)
    return wish.movedOutAt === null
      ? { is: 'made' }
      : problem(wish.row, 'movedOut', 'nobody-to-end')
  if (old.movedOutAt !== null) return afterEnd(wish, old.movedOutAt)
  if (wish.movedOutAt !== null) return ending(wish, old, wish.movedOutAt, now)
  const change = mended(wish, old, markOf)
  return change === null ? { is: 'unchanged' } : { is: 'changed', change }
}

function newOf(wish: Housed, persons: ReadonlyMap<string, string>, markOf: MarkOf): NewResident {
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
  markOf: MarkOf,
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
