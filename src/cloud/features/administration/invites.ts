import type { InviteStaff, JoinedStaff, JoinStaff, StaffInvite } from '#contract/administration'
import type { Done } from '#contract/session'
import {
  isHomeCode,
  makeHomeCode,
  normaliseHomeCode,
  printedHomeCode,
} from '#domain/households/home-code'
import { decideInvite, INVITE_LASTS } from '#domain/staff/appointing'
import { iso } from '#domain/time'
import { audit } from '../../audit'
import { markOf } from '../../box'
import { wishAlias } from '../../content/names'
import type { Deps } from '../../deps'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Asking } from './asking'
import { insertInvite, lockInvite, spendInvite, voidOne } from './invite-store'
import { isDepartment, takeSeat } from './staff-store'

const CODE_BYTES = 10
const hashOf = (secret: string, code: string) => markOf(secret, 'staff code', code)

/** A code of 50 bits for one seat; whoever is signed in and has it takes the seat, within seven days. */
export async function inviteStaff(
  { secret, random }: Pick<Deps, 'secret' | 'random'>,
  { db, caller, now }: Asking,
  body: InviteStaff,
): Promise<StaffInvite> {
  const { communityId, id, ...wish } = body
  const actor = seatIn(caller, communityId, 'inviteStaff')
  const known = await isDepartment(db, communityId, wish.departmentId)
  const seat = must(decideInvite(actor, wish, known))
  const code = makeHomeCode(random(CODE_BYTES))
  const until = now + INVITE_LASTS
  const invite = { ...seat, communityId, id, codeHash: hashOf(secret, code), by: caller.personId }
  if (!(await insertInvite(db, { ...invite, until }, now))) throw new Refused('bad-input', 'id')
  const deed = { communityId, actorId: caller.personId, verb: 'invite-staff', subjectId: id }
  await audit(db, { ...deed, facts: { role: seat.role }, at: now })
  return { id, code: printedHomeCode(code), until: iso(until) }
}

export async function voidInvite(
  { db, caller, now }: Asking,
  id: string,
  communityId: string,
): Promise<Done> {
  seatIn(caller, communityId, 'voidInvite')
  if (!(await voidOne(db, communityId, id, now))) throw new Refused('not-found')
  const deed = { communityId, actorId: caller.personId, verb: 'void-invite', subjectId: id }
  await audit(db, { ...deed, at: now })
  return { done: true }
}

/** Wrong, expired, voided and used are one and the same answer. */
export async function joinStaff(
  { secret, content }: Pick<Deps, 'secret' | 'content'>,
  { db, caller, now }: Asking,
  body: JoinStaff,
): Promise<JoinedStaff> {
  const code = normaliseHomeCode(body.code)
  const invite = isHomeCode(code) ? await lockInvite(db, hashOf(secret, code), now) : null
  if (invite === null) throw new Refused('bad-input', 'code')
  const { communityId, communityName, role } = invite
  // Who has a seat here changes it through somebody else, never by a code.
  if (caller.seats.some((seat) => seat.communityId === communityId))
    throw new Refused('illegal-transition', 'seat')
  const staffId = await takeSeat(db, communityId, caller.personId, invite, now)
  const named = { communityId, staffId, givenBy: caller.personId }
  await wishAlias(db, content.checks, named, invite.alias, now)
  await spendInvite(db, invite, staffId, now)
  const deed = { communityId, actorId: caller.personId, verb: 'join-staff', subjectId: staffId }
  await audit(db, { ...deed, facts: { role }, at: now })
  return { communityId, communityName, staffId, role }
}
