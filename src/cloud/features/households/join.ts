import type { Kysely } from 'kysely'
import type { BindHomeByCode, Binding, RequestHome } from '#contract/households'
import { isHomeCode, normaliseHomeCode } from '#domain/households/home-code'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import { askChecks } from '../../content/ask'
import { askWaitingName } from '../../content/names'
import type { Tables } from '../../database/tables'
import type { ContentChecks, Deps } from '../../deps'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { planMoveIn } from '../../measures/pass-on'
import { homeCodeHash } from '../../people/home-code-hash'
import { tellHome } from '../../people/home-notices'
import {
  type House,
  insertResidency,
  listMembers,
  lockHouse,
  type Member,
} from '../../people/home-store'
import { listHomeViews } from '../../people/home-views'
import { insertRequest } from './request-store'
import { findHouseByCode, findHousesByRoom } from './store'

type Db = Kysely<Tables>
type Tools = Pick<Deps, 'secret' | 'content'>

interface Joining {
  readonly checks: ContentChecks
  readonly house: House
  readonly role: ResidentRole
  readonly name: string
  readonly now: Instant
}

async function binding(
  db: Db,
  caller: Caller,
  house: House,
  id: string,
  state: 'bound' | 'waiting',
): Promise<Binding> {
  const homes = await listHomeViews(db, caller.personId)
  return { id, state, home: homes.find((home) => home.houseId === house.id) ?? null }
}

async function bindNow(
  db: Db,
  caller: Caller,
  { checks, house, role, now }: Joining,
): Promise<Binding> {
  const resident = { personId: caller.personId, role, by: 'code', at: now } as const
  const id = await insertResidency(db, house, resident)
  const { communityId } = house
  const who = { communityId, houseId: house.id, residencyId: id, personId: caller.personId }
  await planMoveIn(db, { ...who, role, movedInAt: now }, 0, now)
  await askWaitingName(db, checks, who, now)
  const deed = { communityId, actorId: caller.personId, verb: 'bind-home', subjectId: house.id }
  await audit(db, { ...deed, facts: { by: 'code', role }, at: now })
  return binding(db, caller, house, id, 'bound')
}

async function askToJoin(
  db: Db,
  caller: Caller,
  { checks, house, role, name, now }: Joining,
  members: readonly Member[],
): Promise<Binding> {
  const asked = { personId: caller.personId, role, name, at: now }
  const { id, isNew } = await insertRequest(db, house, asked)
  if (isNew) {
    const to = members.filter((member) => member.verified)
    const { communityId } = house
    const who = { communityId, personId: caller.personId, ticketId: null }
    await askChecks(db, checks, [{ kind: 'name', subjectId: id }], who, now)
    await askWaitingName(db, checks, who, now)
    // The home reads the name once it passed; the desk, which has to decide too, reads it at once.
    const facts = checks === 'off' ? { name, role } : { role }
    await tellHome(db, 'home-asked', { house, requestId: id, to, facts, at: now })
    const deed = {
      communityId,
      actorId: caller.personId,
      verb: 'request-home',
      subjectId: house.id,
    }
    await audit(db, { ...deed, facts: { role }, at: now })
  }
  return binding(db, caller, house, id, 'waiting')
}

/** RES-01: the first one with the code is bound at once; from the second on an adult of the home or the desk approves. */
export async function bindHomeByCode(
  db: Db,
  { secret, content: { checks } }: Tools,
  caller: Caller,
  { code, role }: BindHomeByCode,
  now: Instant,
): Promise<Binding> {
  const isOne = isHomeCode(normaliseHomeCode(code))
  const house = isOne ? await findHouseByCode(db, homeCodeHash(secret, code)) : undefined
  if (!house) throw new Refused('bad-input', 'code')
  await lockHouse(db, house)
  const members = await listMembers(db, house)
  const mine = members.find((member) => member.personId === caller.personId && member.verified)
  if (mine) return binding(db, caller, house, mine.residencyId, 'bound')
  const joining = { checks, house, role, name: caller.name, now }
  return members.some((member) => member.verified)
    ? askToJoin(db, caller, joining, members)
    : bindNow(db, caller, joining)
}

/** Without a code nobody is bound at once: the desk or an adult of the home knows who lives there. */
export async function requestHome(
  db: Db,
  { content: { checks } }: Tools,
  caller: Caller,
  asked: RequestHome,
  now: Instant,
): Promise<Binding> {
  const name = asked.name.trim()
  if (name === '') throw new Refused('bad-input', 'name')
  const [house, second] = await findHousesByRoom(db, { ...asked, room: asked.room.trim() })
  if (!house) throw new Refused('bad-input', 'room')
  if (second) throw new Refused('bad-input', 'unit')
  await lockHouse(db, house)
  const members = await listMembers(db, house)
  const mine = members.find((member) => member.personId === caller.personId)
  if (mine) return binding(db, caller, house, mine.residencyId, 'bound')
  return askToJoin(db, caller, { checks, house, role: asked.role, name, now }, members)
}
