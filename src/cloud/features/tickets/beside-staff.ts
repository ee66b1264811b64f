import { type Kysely, sql } from 'kysely'
import type { ChangeHelper, Viewers } from '#contract/desk-work'
import type { TicketView } from '#contract/tickets'
import { decideHelper } from '#domain/tickets/helpers'
import { type Instant, minutes } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { quietAlarm } from '../../notify/alarm'
import { actorBefore } from '../../views/actors'
import { type Deed, hold, must, settle, show } from './change'

/** STF-04 */
export async function changeHelper(
  deps: Deps,
  deed: Deed,
  id: string,
  body: ChangeHelper,
): Promise<TicketView> {
  const held = await hold(deed, { id, staffId: body.staffId })
  const { ticket, actor, locked } = held
  const event = must(decideHelper(ticket, actor, locked.colleague, body, deed.now))
  await settle(deed, held, { events: [event] })
  return show(deps, deed, id)
}

/** A page that is open asks every 20 s; who has not asked for twice as long has left. */
const SEEN_FOR = minutes(0.75)

interface Place {
  readonly communityId: string
  readonly reporterId: string | null
  readonly aboutStaffIds: readonly string[]
}

const findPlace = async (db: Kysely<Tables>, id: string): Promise<Place | null> => {
  const { rows } = await sql<Place>`
    select community_id as "communityId", reporter_id as "reporterId",
      about_staff_ids as "aboutStaffIds"
    from tickets where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** STF-18: whoever opens the ticket ends its alarm, also what is still on its way to telephones. */
async function openAlarm(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  staffId: string,
  now: Instant,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update urgent_alarms set opened_at = ${new Date(now)}, opened_by = ${staffId}
    where community_id = ${communityId} and ticket_id = ${id} and opened_at is null`.execute(db)
  if (numAffectedRows) await quietAlarm(db, communityId, id, now)
}

/**
 * STF-02: says that the caller is looking and hears who else is. A presence, no record: one row each,
 * which the next reader of the ticket sweeps away once it is over.
 */
export async function listViewers(deed: Deed, id: string): Promise<Viewers> {
  const { db, caller, now } = deed
  const place = await findPlace(db, id)
  const actor = place && actorBefore(caller, place)
  if (place === null || actor?.as !== 'staff' || place.aboutStaffIds.includes(actor.staffId))
    throw new Refused('not-found')
  const { communityId } = place
  await openAlarm(db, communityId, id, actor.staffId, now)
  const { rows } = await sql<Viewers['items'][number]>`
    with swept as (
      delete from ticket_viewers where community_id = ${communityId} and ticket_id = ${id}
        and until <= ${new Date(now)} and staff_id <> ${actor.staffId}),
    here as (
      insert into ticket_viewers (community_id, ticket_id, staff_id, until)
      values (${communityId}, ${id}, ${actor.staffId}, ${new Date(now + SEEN_FOR)})
      on conflict (community_id, ticket_id, staff_id) do update set until = excluded.until)
    select s.id as "staffId", s.alias, s.role
    from ticket_viewers v
    join staff s on s.community_id = v.community_id and s.id = v.staff_id
    where v.community_id = ${communityId} and v.ticket_id = ${id}
      and v.staff_id <> ${actor.staffId} and v.until > ${new Date(now)}
    order by s.alias, s.id`.execute(db)
  return { items: rows }
}
