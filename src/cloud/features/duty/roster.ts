import type { Kysely } from 'kysely'
import type { AddShift, CopyDutyWeek, DutyQuery, DutyWeek } from '#contract/duty'
import type { Decision } from '#domain/decision'
import { type DutyRefusal, decideShift, type Shift, startOfWeek } from '#domain/staff/duty'
import { mayDo } from '#domain/staff/permissions'
import { addDays, days, type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { type Caller, type CallerSeat, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import {
  deleteShift,
  insertShifts,
  listAbsences,
  listMembers,
  listShifts,
  lockMember,
  type Span,
} from './roster-store'

export interface Deed {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** A rule's "no" becomes the answer's problem. */
export function must<T>(decision: Decision<T, DutyRefusal>): T {
  if (decision.ok) return decision.value
  const [code, field] = decision.reason.split(':') as ['bad-input' | 'illegal-transition', string]
  throw new Refused(code, field)
}

export function momentOf(text: string, field: string): Instant {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

const weekOf = (at: Instant): Span => ({ from: startOfWeek(at), to: addDays(startOfWeek(at), 7) })

/** Anybody's absence is the manager's business, the own one everybody's. */
export const mayEnd = ({ staffId, role }: CallerSeat) => {
  const manages = mayDo('addShift', [role])
  return (of: string): boolean => manages || of === staffId
}

/** The week as it stands now, for whoever works here. */
export async function showWeek(
  { db, caller, now }: Deed,
  communityId: string,
  at: Instant,
): Promise<DutyWeek> {
  const seat = seatIn(caller, communityId, 'getDutyWeek')
  const week = weekOf(at)
  return {
    from: iso(week.from),
    shifts: await listShifts(db, communityId, week),
    away: await listAbsences(db, communityId, week, mayEnd(seat)),
    staff: (await listMembers(db, communityId)).map(({ personId: _, ...member }) => member),
    mayPlan: mayDo('addShift', [seat.role]),
    asOf: iso(now),
  }
}

export const getDutyWeek = (deed: Deed, { communityId, from }: DutyQuery): Promise<DutyWeek> =>
  showWeek(deed, communityId, from === undefined ? deed.now : momentOf(from, 'from'))

const shiftsOf = (week: DutyWeek['shifts']): Shift[] =>
  week.map(({ staffId, from, to }) => ({ staffId, from: Date.parse(from), to: Date.parse(to) }))

/** STF-18: one more shift. Two who plan for one person at once wait for each other. */
export async function addShift(deed: Deed, body: AddShift): Promise<DutyWeek> {
  const { db, caller, now } = deed
  const { communityId, staffId } = body
  const seat = seatIn(caller, communityId, 'addShift')
  if ((await lockMember(db, communityId, staffId)) === null)
    throw new Refused('bad-input', 'staffId')
  const wish = { staffId, from: momentOf(body.from, 'from'), to: momentOf(body.to, 'to') }
  const around = { from: wish.from - days(1), to: wish.from + days(2) }
  const others = shiftsOf(await listShifts(db, communityId, around))
  const shift = must(decideShift(wish, others, now))
  const id = newId(now)
  await insertShifts(db, [{ ...shift, id, communityId, madeBy: seat.staffId, madeAt: now }])
  return showWeek(deed, communityId, shift.from)
}

export async function removeShift(deed: Deed, id: string, communityId: string): Promise<DutyWeek> {
  const { db, caller, now } = deed
  seatIn(caller, communityId, 'removeShift')
  const at = await deleteShift(db, communityId, id)
  if (at === null) throw new Refused('not-found')
  const actorId = caller.personId
  await audit(db, { communityId, actorId, verb: 'remove-shift', subjectId: id, at: now })
  return showWeek(deed, communityId, at)
}

/** Every shift of a week once more a week later, but for those that somebody has already. */
export async function copyDutyWeek(deed: Deed, body: CopyDutyWeek): Promise<DutyWeek> {
  const { db, caller, now } = deed
  const { communityId } = body
  const seat = seatIn(caller, communityId, 'copyDutyWeek')
  const week = weekOf(momentOf(body.from, 'from'))
  const next = { from: week.to, to: addDays(week.to, 7) }
  const there = shiftsOf(
    await listShifts(db, communityId, { from: next.from - days(1), to: next.to + days(1) }),
  )
  const shifts = shiftsOf(await listShifts(db, communityId, week))
    .filter(({ from }) => from >= week.from)
    .map(({ staffId, from, to }) => ({ staffId, from: addDays(from, 7), to: addDays(to, 7) }))
    .filter((shift) => decideShift(shift, there, now).ok)
  const made = { communityId, madeBy: seat.staffId, madeAt: now }
  await insertShifts(
    db,
    shifts.map((shift) => ({ ...shift, ...made, id: newId(now) })),
  )
  return showWeek(deed, communityId, next.from)
}
