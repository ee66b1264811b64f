import type { CorrectMoveIn, FollowupSettings, HomeFile, SetKeyCustomer } from '#contract/home-file'
import type { Done } from '#contract/session'
import { decideMoveIn } from '#domain/households/correction'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import { lookAtHome } from '../../followups/look-at'
import { settleHome } from '../../followups/settle-home'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import { lockResidency } from '../../people/leaving-store'
import { type Asking, homeFile, type Which } from './file'
import { findHouse, listAtVisits } from './store'

function read(text: string, field: string): Instant {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

async function isSteward({ db }: Asking, communityId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Domain 6: a key customer is called every month or quarter by one person, counted from a day. */
export async function setKeyCustomer(
  asking: Asking,
  which: Which,
  { key }: SetKeyCustomer,
): Promise<HomeFile> {
  const { db, caller, now } = asking
  const { communityId, houseId } = which
  seatIn(caller, communityId, 'setKeyCustomer')
  if ((await findHouse(db, communityId, houseId)) === null) throw new Refused('not-found')
  const since = key === null ? null : read(key.since, 'since')
  if (since !== null && since > now) throw new Refused('bad-input', 'since')
  const stewardId = key?.stewardId ?? null
  if (stewardId !== null && !(await isSteward(asking, communityId, stewardId)))
    throw new Refused('bad-input', 'stewardId')
  await db
    .updateTable('houses')
    .set({
      key_customer: key !== null,
      key_cadence: key?.cadence ?? null,
      key_since: since === null ? null : new Date(since),
      key_steward: stewardId,
    })
    .where('community_id', '=', communityId)
    .where('id', '=', houseId)
    .execute()
  const deed = { communityId, actorId: caller.personId, verb: 'set-key-customer' }
  await audit(db, { ...deed, subjectId: houseId, facts: { cadence: key?.cadence ?? '' }, at: now })
  await lookAtHome(db, which, now)
  return homeFile(asking, which)
}

/** LOOP-03: what was planned from the wrong date and has not begun is planned anew. */
export async function correctMoveIn(
  asking: Asking,
  residencyId: string,
  body: CorrectMoveIn,
): Promise<HomeFile> {
  const { db, caller, now } = asking
  const { communityId } = body
  seatIn(caller, communityId, 'correctMoveIn')
  const living = await lockResidency(db, communityId, residencyId)
  if (living === null) throw new Refused('not-found')
  const movedInAt = must(decideMoveIn(living, read(body.movedInAt, 'movedInAt'), now))
  await db
    .updateTable('residencies')
    .set({ moved_in_at: new Date(movedInAt) })
    .where('community_id', '=', communityId)
    .where('id', '=', residencyId)
    .execute()
  const deed = { communityId, actorId: caller.personId, verb: 'correct-move-in' }
  await audit(db, { ...deed, subjectId: residencyId, at: now })
  const which = { communityId, houseId: living.house.id }
  await lookAtHome(db, which, now)
  return homeFile(asking, which)
}

/** Whether a visit is a step of the ladder here; ladders that stand before or at it show their next step anew. */
export async function setFollowups(
  { db, caller, now }: Asking,
  { communityId, visitsOn }: FollowupSettings,
): Promise<Done> {
  seatIn(caller, communityId, 'setFollowups')
  await db
    .updateTable('communities')
    .set({ visits_on: visitsOn })
    .where('id', '=', communityId)
    .execute()
  for (const houseId of await listAtVisits(db, communityId))
    await settleHome(db, { communityId, houseId }, now)
  const deed = { communityId, actorId: caller.personId, verb: 'set-followups', at: now }
  await audit(db, { ...deed, facts: { visitsOn } })
  return { done: true }
}
