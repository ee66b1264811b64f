import type { Kysely } from 'kysely'
import type { IncidentList, IncidentView, JoinedView, JoinIncident } from '#contract/incidents'
import type { Decision } from '#domain/decision'
import { concerns, decideJoining, type IncidentRefusal } from '#domain/incidents/incident'
import { hours, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type Caller, homeOf, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import {
  countHomes,
  findIncident,
  type HeldIncident,
  type IncidentFacts,
  listForDesk,
  listForHome,
  lockIncident,
  putJoin,
} from './store'
import { incidentView, listView } from './view'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** A rule's "no" becomes the answer's problem. */
export function must<T>(decision: Decision<T, IncidentRefusal>): T {
  if (decision.ok) return decision.value
  const [code, field] = decision.reason.split(':') as [
    'bad-input' | 'illegal-transition' | 'not-found',
    string,
  ]
  throw code === 'not-found' ? new Refused(code) : new Refused(code, field)
}

/** How long an incident that is over is still said to be over. */
const OVER = hours(24)

export async function listIncidents(
  { db, caller, now }: Asking,
  houseId: string,
): Promise<IncidentList> {
  const home = homeOf(caller, houseId)
  if (!home.verified) throw new Refused('not-found')
  return listView(await listForHome(db, home, caller.personId, now - OVER), 'resident', now)
}

export async function listDeskIncidents(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<IncidentList> {
  seatIn(caller, communityId, 'listDeskIncidents')
  return listView(await listForDesk(db, communityId, caller.personId), 'staff', now)
}

/** Lives where it happens; a home that is not approved yet is no home. */
const livesThere = (caller: Caller, incident: IncidentFacts): boolean =>
  caller.homes.some(
    (home) =>
      home.verified &&
      home.communityId === incident.community_id &&
      concerns({ buildingIds: incident.building_ids }, home.buildingId),
  )

const worksThere = (caller: Caller, communityId: string): boolean =>
  caller.seats.some((seat) => seat.communityId === communityId)

/** One incident, for whom it concerns and for staff; for everybody else it does not exist. */
export async function getIncident({ db, caller }: Asking, id: string): Promise<IncidentView> {
  const found = await findIncident(db, id, caller.personId)
  if (found === null) throw new Refused('not-found')
  if (worksThere(caller, found.community_id)) return incidentView(found, 'staff')
  if (!livesThere(caller, found)) throw new Refused('not-found')
  return incidentView(found, 'resident')
}

/** The incident as the desk sees it now. */
export async function showToDesk({ db, caller }: Asking, id: string): Promise<IncidentView> {
  const found = await findIncident(db, id, caller.personId)
  if (found === null) throw new Refused('not-found')
  return incidentView(found, 'staff')
}

export async function hold(db: Kysely<Tables>, id: string): Promise<HeldIncident> {
  const incident = await lockIncident(db, id)
  if (incident === null) throw new Refused('not-found')
  return incident
}

/** RES-18 "me too": the person hears of every update, the home is counted once. */
export async function joinIncident(
  { db, caller, now }: Asking,
  id: string,
  body: JoinIncident,
): Promise<JoinedView> {
  const home = homeOf(caller, body.houseId)
  if (!home.verified) throw new Refused('not-allowed', 'houseId')
  const incident = await hold(db, id)
  if (incident.communityId !== home.communityId) throw new Refused('not-found')
  const words = must(decideJoining(incident, home, body.words ?? ''))
  await putJoin(db, incident, { personId: caller.personId, houseId: home.houseId, words }, now)
  return { incidentId: id, homes: await countHomes(db, incident) }
}
