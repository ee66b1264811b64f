import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DeskQuery } from '#contract/desk'
import { SMALL_COMMUNITY } from '#domain/tickets/visibility'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import type { Place } from '../../views/cursor'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'

export type DeskFilter = NonNullable<DeskQuery['filter']>

/** In the words of the partial indexes: what the desk still has to think of. */
const ON_DESK = sql`t.state in
  ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')`

/** A ticket about somebody, or reported by them, does not exist for them at the desk. */
export const visibleTo = (member: StaffActor) => sql`
  ${member.staffId} <> all (t.about_staff_ids) and t.reporter_id is distinct from ${member.personId}`

const DUE = sql`coalesce(t.due_at, 'infinity'::timestamptz)`

/** What each tab counts and shows; one place, so that a number never lies about its list. */
const filterOf = (filter: DeskFilter, member: StaffActor, now: Instant): RawBuilder<unknown> => {
  switch (filter) {
    case 'all':
      return sql`true`
    case 'mine':
      return sql`t.owner_id = ${member.staffId}`
    case 'unassigned':
      return sql`t.owner_id is null`
    case 'overdue':
      return sql`${DUE} < ${new Date(now)}::timestamptz`
    case 'to_reply':
      return sql`(t.awaits_reply)`
    case 'resolved':
      return sql`t.state = 'resolved'`
  }
}

const RECEIPT = /^[A-Za-z]{2}-\d{0,6}(-\d*)?$/

/** LIKE has three letters of its own; in what people type they are only letters. */
const literal = (words: string): string => words.replace(/[\\%_]/g, (one) => `\\${one}`)

/**
 * A receipt number is found whatever became of its ticket; home and words are looked for on the desk
 * only. The home of a reporter who hides it is not searched, or the search would tell.
 */
function searched(q: string): RawBuilder<unknown> {
  if (RECEIPT.test(q)) return sql`t.receipt_no like ${`${literal(q.toUpperCase())}%`}`
  const part = `%${literal(q)}%`
  return sql`${ON_DESK} and (t.words ilike ${part} or t.receipt_no ilike ${part} or (t.hide_name_from = 'neighbours'
    and exists (select 1 from houses h
      where h.community_id = t.community_id and h.id = t.house_id and h.label ilike ${part})))`
}

/** Where the building is not told (edge case 30), the filter by building does not tell it either. */
const inBuilding = (buildingId: string) => sql`
  and t.building_id = ${buildingId}::uuid and (t.hide_name_from = 'neighbours' or (
    select count(*) from (select 1 from houses h
      where h.community_id = t.community_id limit ${SMALL_COMMUNITY}) few) >= ${SMALL_COMMUNITY})`

const afterPlace = (place: Place | null) => {
  if (place === null) return sql``
  const due = place.at === Number.POSITIVE_INFINITY ? 'infinity' : new Date(place.at)
  return sql`and (${DUE}, t.id) > (${due}::timestamptz, ${place.id}::uuid)`
}

export interface DeskAsk {
  readonly member: StaffActor
  readonly query: DeskQuery
  readonly place: Place | null
  readonly limit: number
  readonly now: Instant
}

/** Nearest promise first. */
export async function listDeskRows(
  db: Kysely<Tables>,
  { member, query, place, limit, now }: DeskAsk,
): Promise<readonly TicketRowFacts[]> {
  const { communityId, filter = 'all', kind, categoryId, buildingId } = query
  const q = query.q?.trim() ?? ''
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW}
    from tickets t
    where t.community_id = ${communityId}
      and ${q === '' ? ON_DESK : searched(q)}
      and ${filterOf(filter, member, now)} and ${visibleTo(member)}
      ${kind === undefined ? sql`` : sql`and t.kind = ${kind}`}
      ${categoryId === undefined ? sql`` : sql`and t.category_id = ${categoryId}`}
      ${buildingId === undefined ? sql`` : inBuilding(buildingId)}
      ${afterPlace(place)}
    order by ${DUE}, t.id limit ${limit}`.execute(db)
  return rows
}

export type DeskNumbers = Record<DeskFilter, number> & { readonly homeRequests: number }

/** All numbers above the list in one pass over what is on the desk. */
export async function countDeskRows(
  db: Kysely<Tables>,
  member: StaffActor,
  communityId: string,
  now: Instant,
): Promise<DeskNumbers> {
  const count = (filter: DeskFilter) =>
    sql`count(*) filter (where ${filterOf(filter, member, now)})::int`
  const { rows } = await sql<DeskNumbers>`
    select ${count('all')} as all, ${count('mine')} as mine,
      ${count('unassigned')} as unassigned, ${count('overdue')} as overdue,
      ${count('to_reply')} as to_reply, ${count('resolved')} as resolved,
      (select count(*)::int from home_requests r
        where r.community_id = ${communityId} and r.state = 'waiting') as "homeRequests"
    from tickets t
    where t.community_id = ${communityId} and ${ON_DESK} and ${visibleTo(member)}`.execute(db)
  const numbers = rows[0]
  if (!numbers) throw new Error('a count has one row')
  return numbers
}
