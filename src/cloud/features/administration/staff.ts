import type { ChangeSeat, DisableSeat, SaveDepartment, StaffList } from '#contract/administration'
import type { Done } from '#contract/session'
import {
  DEPARTMENT_NAME,
  decideDisabling,
  decideSeat,
  rolesGivenBy,
} from '#domain/staff/appointing'
import { fits } from '#domain/words'
import { audit } from '../../audit'
import { wishAlias } from '../../content/names'
import type { Deps } from '../../deps'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import { enqueue } from '../../queue/queue'
import type { Asking } from './asking'
import { listOpenInvites } from './invite-store'
import {
  isDepartment,
  listDepartments,
  listSeats as listRows,
  lockSeats,
  setDisabled,
  updateSeat,
  upsertDepartment,
} from './staff-store'

export async function listSeats(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<StaffList> {
  const seat = seatIn(caller, communityId, 'listSeats')
  const roles = rolesGivenBy(seat.role)
  const rows = await listRows(db, communityId)
  const invites = await listOpenInvites(db, communityId, now)
  return {
    staff: rows.map(({ since, ...row }) => ({
      ...row,
      since: since.toISOString(),
      mayChange: row.id !== seat.staffId && roles.includes(row.role),
    })),
    departments: await listDepartments(db, communityId),
    invites: invites.map(({ until, ...one }) => ({ ...one, until: until.toISOString() })),
    roles: [...roles],
  }
}

/** The seat that is changed and how many admins there are, held. */
async function held({ db }: Asking, communityId: string, id: string) {
  const { seats, admins } = await lockSeats(db, communityId)
  const seat = seats.find((one) => one.id === id)
  if (!seat) throw new Refused('not-found')
  return { seat: { ...seat, staffId: id }, admins }
}

export async function changeSeat(
  { content }: Pick<Deps, 'content'>,
  asking: Asking,
  id: string,
  body: ChangeSeat,
): Promise<Done> {
  const { db, caller, now } = asking
  const { communityId, ...wish } = body
  const actor = seatIn(caller, communityId, 'changeSeat')
  const { seat, admins } = await held(asking, communityId, id)
  const departmentKnown = await isDepartment(db, communityId, wish.departmentId)
  const next = must(decideSeat(actor, seat, wish, { admins, departmentKnown }))
  await updateSeat(db, communityId, id, next)
  const named = { communityId, staffId: id, givenBy: caller.personId }
  await wishAlias(db, content.checks, named, next.alias, now)
  const deed = { communityId, actorId: caller.personId, subjectId: id }
  await audit(db, {
    ...deed,
    verb: 'change-seat',
    facts: { role: next.role, before: seat.role },
    at: now,
  })
  return { done: true }
}

/** Seats are read with every request: the next one is refused already. */
export async function disableSeat(asking: Asking, id: string, body: DisableSeat): Promise<Done> {
  const { db, caller, now } = asking
  const { communityId, disabled } = body
  const actor = seatIn(caller, communityId, 'disableSeat')
  const { seat, admins } = await held(asking, communityId, id)
  must(decideDisabling(actor, seat, disabled, admins))
  if (seat.disabled === disabled) return { done: true }
  await setDisabled(db, communityId, id, disabled ? now : null)
  // STF-17: nothing stays in the hands of somebody who is gone.
  const job = { kind: 'hand-on' as const, dedupeKey: `hand-on:${id}:${now}`, runAt: now }
  if (disabled) await enqueue(db, { ...job, payload: { staffId: id }, communityId }, now)
  const deed = { communityId, actorId: caller.personId, subjectId: id, facts: { role: seat.role } }
  await audit(db, { ...deed, verb: disabled ? 'disable-seat' : 'enable-seat', at: now })
  return { done: true }
}

/** The same id again is the same department, changed. Its head works here now. */
export async function saveDepartment(
  { db, caller, now }: Asking,
  id: string,
  body: SaveDepartment,
): Promise<Done> {
  const { communityId, headId } = body
  seatIn(caller, communityId, 'saveDepartment')
  const name = body.name.trim()
  if (!fits(name, DEPARTMENT_NAME)) throw new Refused('bad-input', 'name')
  const { seats } = await lockSeats(db, communityId)
  const works = seats.some((one) => one.id === headId && !one.disabled)
  if (headId !== null && !works) throw new Refused('bad-input', 'headId')
  const others = await listDepartments(db, communityId)
  if (others.some((one) => one.id !== id && one.name === name))
    throw new Refused('bad-input', 'name')
  await upsertDepartment(db, { communityId, id, name, headId })
  const deed = { communityId, actorId: caller.personId, subjectId: id }
  await audit(db, { ...deed, verb: 'save-department', facts: { head: headId ?? '' }, at: now })
  return { done: true }
}
