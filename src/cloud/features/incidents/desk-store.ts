import { type Kysely, sql } from 'kysely'
import type { IncidentDraft, IncidentNews } from '#domain/incidents/incident'
import type { CategoryId } from '#domain/tickets/categories'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'
import type { HeldIncident } from './store'

type Db = Kysely<Tables>

/** @returns false when an incident with this id stands already */
export async function insertIncident(
  db: Db,
  one: { readonly id: string; readonly communityId: string; readonly staffId: string },
  draft: IncidentDraft,
  now: Instant,
): Promise<boolean> {
  const { expectedEndAt } = draft
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('incidents')
    .values({
      community_id: one.communityId,
      id: one.id,
      kind: draft.kind,
      title: draft.title,
      known: draft.known,
      building_ids: [...draft.buildingIds],
      started_at: new Date(draft.startedAt),
      expected_end_at: expectedEndAt === null ? null : new Date(expectedEndAt),
      ended_at: null,
      opened_by: one.staffId,
      made_at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The update, and the incident as it stands after it. @returns false when the update stands already */
export async function insertUpdate(
  db: Db,
  incident: HeldIncident,
  update: IncidentNews & { readonly id: string; readonly staffId: string },
  now: Instant,
): Promise<boolean> {
  const at = new Date(now)
  const end = update.expectedEndAt === null ? null : new Date(update.expectedEndAt)
  const { rows } = await sql<{ n: number }>`
    with said as (
      insert into incident_updates
        (community_id, incident_id, id, words, expected_end_at, ends, staff_id, at)
      values (${incident.communityId}, ${incident.id}, ${update.id}, ${update.words}, ${end},
        ${update.ends}, ${update.staffId}, ${at})
      on conflict do nothing returning id),
    changed as (
      update incidents set expected_end_at = ${end}::timestamptz,
        ended_at = case when ${update.ends}::boolean then ${at}::timestamptz end
      from said
      where incidents.community_id = ${incident.communityId} and incidents.id = ${incident.id})
    select count(*)::int as n from said`.execute(db)
  return rows[0]?.n === 1
}

const ON_DESK = sql`t.state in
  ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold')`

/** Not about the member, and not their own: such a ticket does not exist for them at the desk. */
const visibleTo = (member: StaffActor) => sql`
  ${member.staffId} <> all (t.about_staff_ids) and t.reporter_id is distinct from ${member.personId}`

export interface Related extends TicketRowFacts {
  readonly linked: boolean
}

/** Linked tickets, and open ones of the same categories and buildings since a little before it began. */
export async function listRelated(
  db: Db,
  incident: HeldIncident,
  member: StaffActor,
  wish: { readonly categories: readonly CategoryId[]; readonly since: Instant },
): Promise<readonly Related[]> {
  const buildings = [...incident.buildingIds]
  const { rows } = await sql<Related>`
    select ${TICKET_ROW}, k.ticket_id is not null as linked
    from tickets t
    left join incident_tickets k on k.community_id = t.community_id
      and k.incident_id = ${incident.id} and k.ticket_id = t.id
    where t.community_id = ${incident.communityId} and ${visibleTo(member)}
      and (k.ticket_id is not null or (${ON_DESK}
        and t.kind in ('complaint', 'repair', 'inquiry')
        and t.category_id = any (${[...wish.categories]}::text[])
        and t.submitted_at >= ${new Date(wish.since)}
        and (${buildings.length === 0} or t.building_id = any (${buildings}::uuid[]))))
    order by k.ticket_id is null, t.submitted_at, t.id limit 100`.execute(db)
  return rows
}

/** Only tickets that the desk may link: open, of this community, and not the member's own. */
export async function insertLinks(
  db: Db,
  incident: HeldIncident,
  member: StaffActor,
  ticketIds: readonly string[],
  now: Instant,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with fit as (
      select t.id from tickets t
      where t.community_id = ${incident.communityId} and t.id = any (${[...ticketIds]}::uuid[])
        and ${ON_DESK} and ${visibleTo(member)}),
    linked as (
      insert into incident_tickets (community_id, incident_id, ticket_id, linked_by, linked_at)
      select ${incident.communityId}::uuid, ${incident.id}::uuid, fit.id, ${member.staffId}::uuid,
        ${new Date(now)}::timestamptz
      from fit on conflict do nothing)
    select count(*)::int as n from fit`.execute(db)
  return rows[0]?.n ?? 0
}
