import type { Kysely } from 'kysely'
import type { HomeFile, HomeResident } from '#contract/home-file'
import { stayAt } from '#domain/followups/stays'
import { firstChannel, type Segment } from '#domain/households/segments'
import { stageOf } from '#domain/households/tenure'
import { NEVER } from '#domain/prompts/invitation'
import { mayDo } from '#domain/staff/permissions'
import { days, type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { findHome } from '../../followups/homes-store'
import { listPeople, type Mate } from '../../followups/people-store'
import { segmentsOfHome } from '../../followups/segments'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff, type StaffActor } from '../../views/actors'
import {
  findHouse,
  type HouseRow,
  listContacts,
  listFollowups,
  listMoves,
  listRatings,
  listTickets,
} from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

export interface Which {
  readonly communityId: string
  readonly houseId: string
}

const PAST = days(366)

async function residentsOf({ db, now }: Asking, which: Which) {
  const { communityId, houseId } = which
  const moves = await listMoves(db, communityId, houseId, now - PAST)
  const people = await listPeople(
    db,
    which,
    moves.map(({ personId }) => personId),
  )
  const known = new Map(people.map((one) => [one.personId, one]))
  const residents = moves.flatMap((move): HomeResident[] => {
    const mate = known.get(move.personId)
    if (mate === undefined || move.deleted) return []
    const { personId, name, role, neverAt, wishes, optOut } = mate
    const { residencyId, movedInAt, movedOutAt, elder } = move
    const residency = { personId, houseId, role, movedInAt, movedOutAt, verified: true }
    return [
      {
        residencyId,
        personId,
        name,
        role,
        movedInAt: iso(movedInAt),
        movedOutAt: movedOutAt === null ? null : iso(movedOutAt),
        stage: stageOf(residency, now),
        preference: wishes.preference,
        closed: [...optOut],
        never: neverAt !== null && now < neverAt + NEVER,
        elder,
      },
    ]
  })
  return { residents, people }
}

/** Domain 8: single answers are for whoever calls; a confidential one that was read is logged. */
async function ratingsOf(asking: Asking, member: StaffActor, which: Which) {
  if (member.role !== 'followup' && member.role !== 'manager') return null
  const { db, caller, now } = asking
  const { communityId, houseId } = which
  const rows = await listRatings(db, communityId, houseId)
  const confidential = rows.filter(({ kind }) => kind !== 'ticket').length
  if (confidential > 0) {
    const deed = { communityId, actorId: caller.personId, verb: 'see-answer', subjectId: houseId }
    await audit(db, { ...deed, facts: { answers: confidential }, at: now })
  }
  return rows.map(({ kind, filled_by, answers, submitted_at }) => ({
    at: submitted_at.toISOString(),
    kind,
    filledBy: filled_by,
    scores: answers.flatMap(({ metric, dimension, score }) =>
      typeof score === 'number' ? [{ question: dimension ?? metric, score }] : [],
    ),
  }))
}

const keyOf = ({ key_cadence, key_since, key_steward, steward_name }: HouseRow): HomeFile['key'] =>
  key_cadence === null || key_since === null
    ? null
    : {
        cadence: key_cadence,
        since: key_since.toISOString(),
        stewardId: key_steward,
        stewardName: steward_name,
      }

/** LOOP-08: how the first adult of the home is asked first. */
function channelOf(people: readonly Mate[], segments: readonly Segment[], visitsOn: boolean) {
  const first = people.find(({ role, gone, isStaff }) => role !== 'family' && !gone && !isStaff)
  return first === undefined ? 'inbox' : firstChannel(first.wishes, segments, visitsOn)
}

/** STF-15 */
export async function homeFile(asking: Asking, which: Which): Promise<HomeFile> {
  const { db, caller, now } = asking
  const { communityId, houseId } = which
  const member = asStaff(caller, communityId)
  const house = await findHouse(db, communityId, houseId)
  if (member === null || house === null) throw new Refused('not-found')
  const home = await findHome(db, communityId, houseId)
  const since = home === null ? null : (stayAt(home.stays, now)?.from ?? null)
  const { residents, people } = await residentsOf(asking, which)
  const segments = await segmentsOfHome(db, which, now)
  return {
    houseId,
    communityId,
    label: house.label,
    since: since === null ? null : iso(since),
    segments,
    firstChannel: channelOf(people, segments, house.visits_on),
    key: keyOf(house),
    residents,
    tickets: await listTickets(db, member, which),
    followups: await listFollowups(db, member, which),
    contacts: await listContacts(db, communityId, houseId),
    ratings: await ratingsOf(asking, member, which),
    may: {
      key: mayDo('setKeyCustomer', [member.role]),
      movedIn: mayDo('correctMoveIn', [member.role]),
      phone: mayDo('setResidentPhone', [member.role]),
    },
    visitsOn: house.visits_on,
    asOf: iso(now),
  }
}

export function getHomeFile(asking: Asking, which: Which): Promise<HomeFile> {
  seatIn(asking.caller, which.communityId, 'getHomeFile')
  return homeFile(asking, which)
}
