import type {
  IncidentTickets,
  IncidentView,
  LinkTickets,
  OpenIncident,
  UpdateIncident,
} from '#contract/incidents'
import { decideNews, decideOpening, relatedCategories } from '#domain/incidents/incident'
import type { Verb } from '#domain/staff/permissions'
import { days, type Instant, iso } from '#domain/time'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { enqueueAll } from '../../queue/queue'
import { asStaff, type StaffActor } from '../../views/actors'
import { ticketRow } from '../../views/ticket-row'
import { insertIncident, insertLinks, insertUpdate, listRelated } from './desk-store'
import { type Asking, hold, must, showToDesk } from './service'
import { countBuildings, type HeldIncident } from './store'

/** Another community's incident does not exist; a seat of another role there may not touch it. */
function memberOf({ caller }: Asking, communityId: string, verb: Verb): StaffActor {
  seatIn(caller, communityId, verb)
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  return member
}

function readInstant(text: string, field: string): Instant {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

const expected = (text: string | null): Instant | null =>
  text === null ? null : readInstant(text, 'expectedEndAt')

/** RES-18: the desk says what is known before everybody asks. The same id again is the same incident. */
export async function openIncident(asking: Asking, body: OpenIncident): Promise<IncidentView> {
  const { db, now } = asking
  const { communityId } = body
  const { staffId } = memberOf(asking, communityId, 'openIncident')
  const buildingIds = [...new Set(body.buildingIds)]
  const draft = must(
    decideOpening(
      {
        kind: body.kind,
        title: body.title,
        known: body.known,
        buildingIds,
        startedAt: readInstant(body.startedAt, 'startedAt'),
        expectedEndAt: expected(body.expectedEndAt),
      },
      now,
    ),
  )
  if ((await countBuildings(db, communityId, buildingIds)) !== buildingIds.length)
    throw new Refused('bad-input', 'buildingIds')
  await insertIncident(db, { id: body.id, communityId, staffId }, draft, now)
  return showToDesk(asking, body.id)
}

/** The held incident, for the desk of its community. */
async function held(asking: Asking, id: string, verb: Verb) {
  const incident = await hold(asking.db, id)
  return { incident, member: memberOf(asking, incident.communityId, verb) }
}

/** Everybody who joined, and every linked ticket: each its own row of work, batch after batch. */
async function plan({ db, now }: Asking, incident: HeldIncident, updateId: string) {
  const payload = { incidentId: incident.id, updateId, after: '' }
  await enqueueAll(
    db,
    (['incident-told', 'incident-reply'] as const).map((kind) => ({
      kind,
      dedupeKey: `${kind}:${updateId}:`,
      payload,
      runAt: now,
      communityId: incident.communityId,
    })),
    now,
  )
}

/** RES-18: one reply reaches all. The last one ends the incident. */
export async function updateIncident(
  asking: Asking,
  id: string,
  body: UpdateIncident,
): Promise<IncidentView> {
  const { db, now } = asking
  const { incident, member } = await held(asking, id, 'updateIncident')
  const wish = { words: body.words, ends: body.ends, expectedEndAt: expected(body.expectedEndAt) }
  const news = must(decideNews(incident, wish, now))
  const update = { ...news, id: body.id, staffId: member.staffId }
  if (await insertUpdate(db, incident, update, now)) await plan(asking, incident, body.id)
  return showToDesk(asking, id)
}

/** Whoever wrote shortly before the desk knew wrote about the same. */
const BEFORE = days(1)

async function related(
  { db, now }: Asking,
  incident: HeldIncident,
  member: StaffActor,
): Promise<IncidentTickets> {
  const rows = await listRelated(db, incident, member, {
    categories: relatedCategories(incident.kind),
    since: incident.startedAt - BEFORE,
  })
  const items = rows.map((row) => ({ ticket: ticketRow(row, member, now), linked: row.linked }))
  return { items, asOf: iso(now) }
}

export async function listIncidentTickets(asking: Asking, id: string): Promise<IncidentTickets> {
  const { incident, member } = await held(asking, id, 'listIncidentTickets')
  return related(asking, incident, member)
}

/** From now on every update is an answer in these tickets, too. */
export async function linkIncidentTickets(
  asking: Asking,
  id: string,
  body: LinkTickets,
): Promise<IncidentTickets> {
  const { incident, member } = await held(asking, id, 'linkIncidentTickets')
  if (incident.endedAt !== null) throw new Refused('illegal-transition', 'ended')
  const ids = [...new Set(body.ticketIds)]
  const fit = await insertLinks(asking.db, incident, member, ids, asking.now)
  // One that was closed meanwhile, or is not ours: nothing is linked by halves.
  if (fit !== ids.length) throw new Refused('bad-input', 'ticketIds')
  return related(asking, incident, member)
}
