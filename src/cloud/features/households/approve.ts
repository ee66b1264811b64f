import type { Kysely } from 'kysely'
import type { DecideHomeRequest, HomeCode, HomeRequestList } from '#contract/households'
import type { Done } from '#contract/session'
import { makeHomeCode, printedHomeCode } from '#domain/households/home-code'
import { mayDo } from '#domain/staff/permissions'
import { type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import { isNameShown } from '../../content/names'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { planMoveIn } from '../../measures/pass-on'
import { homeCodeHash } from '../../people/home-code-hash'
import { tellHome } from '../../people/home-notices'
import {
  insertResidency,
  listMembers,
  lockHouse,
  type Member,
  replaceCode,
} from '../../people/home-store'
import { decideRequest, type HomeRequest, listWaiting, lockRequest } from './request-store'
import { findHouse } from './store'

type Db = Kysely<Tables>

export async function listHomeRequests(
  db: Db,
  caller: Caller,
  communityId: string,
): Promise<HomeRequestList> {
  seatIn(caller, communityId, 'listHomeRequests')
  const rows = await listWaiting(db, communityId)
  return {
    items: rows.map(({ asked_at, ...row }) => ({ ...row, askedAt: iso(asked_at.getTime()) })),
  }
}

const isDesk = (caller: Caller, communityId: string) =>
  caller.seats.some(
    (seat) => seat.communityId === communityId && mayDo('decideHomeRequest', [seat.role]),
  )

/** Owner or tenant of that home, and not the asker. A child does not open the door to strangers. */
const isAdultOf = (caller: Caller, request: HomeRequest, members: readonly Member[]) =>
  caller.personId !== request.personId &&
  members.some((one) => one.personId === caller.personId && one.verified && one.role !== 'family')

async function approve(
  db: Db,
  request: HomeRequest,
  members: readonly Member[],
  by: 'desk' | 'adult',
  at: Instant,
): Promise<void> {
  const { house, personId, role, id: requestId, name } = request
  const others = members.filter((member) => member.personId !== personId && member.verified)
  if (!members.some((member) => member.personId === personId)) {
    const residencyId = await insertResidency(db, house, { personId, role, by, at })
    const home = { communityId: house.communityId, houseId: house.id }
    const who = { ...home, residencyId, personId, role, movedInAt: at }
    await planMoveIn(db, who, others.length, at)
  }
  await tellHome(db, 'home-approved', { house, requestId, to: [{ personId }], at })
  const shown = await isNameShown(db, house.communityId, requestId)
  const facts = shown ? { name, role } : { role }
  await tellHome(db, 'home-joined', { house, requestId, to: others, facts, at })
}

/** Who decides, if anybody: the desk of the community, else an adult of the home. */
function deciderOf(caller: Caller, request: HomeRequest, members: readonly Member[]) {
  if (isDesk(caller, request.house.communityId)) return 'desk'
  return isAdultOf(caller, request, members) ? 'adult' : null
}

async function refuse(db: Db, request: HomeRequest, reason: string, at: Instant): Promise<void> {
  const { house, id: requestId, personId } = request
  const facts = reason === '' ? {} : { reason }
  await tellHome(db, 'home-refused', { house, requestId, to: [{ personId }], facts, at })
}

export async function decideHomeRequest(
  db: Db,
  caller: Caller,
  id: string,
  decision: DecideHomeRequest,
  now: Instant,
): Promise<Done> {
  const { communityId, approve: approved } = decision
  const reason = decision.reason?.trim() ?? ''
  const request = await lockRequest(db, communityId, id)
  const members = request ? await listMembers(db, request.house) : []
  const by = request ? deciderOf(caller, request, members) : null
  if (!request || !by) throw new Refused('not-found')
  if (request.state !== 'waiting') throw new Refused('illegal-transition', request.state)
  await decideRequest(db, request, { approve: approved, reason, by: caller.personId, at: now })
  if (approved) await approve(db, request, members, by, now)
  else await refuse(db, request, reason, now)
  const deed = { communityId, actorId: caller.personId, verb: 'decide-home-request', subjectId: id }
  await audit(db, { ...deed, facts: { approved, by }, at: now })
  return { done: true }
}

const CODE_BYTES = 10

/** The old code is void at once; the new one is shown this one time. */
export async function renewHomeCode(
  deps: Deps,
  db: Db,
  caller: Caller,
  asked: { houseId: string; communityId: string },
  now: Instant,
): Promise<HomeCode> {
  const { communityId, houseId } = asked
  seatIn(caller, communityId, 'renewHomeCode')
  const house = await findHouse(db, communityId, houseId)
  if (!house) throw new Refused('not-found')
  // Two clerks print at once: the second one voids what the first one made.
  await lockHouse(db, house)
  const code = makeHomeCode(deps.random(CODE_BYTES))
  await replaceCode(db, house, homeCodeHash(deps.secret, code), now)
  const deed = {
    communityId,
    actorId: caller.personId,
    verb: 'renew-home-code',
    subjectId: houseId,
  }
  await audit(db, { ...deed, at: now })
  return { houseId, label: house.label, code: printedHomeCode(code) }
}
