import { type RawBuilder, sql } from 'kysely'
import type { DeskQuery } from '#contract/desk'
import { SMALL_COMMUNITY } from '#domain/tickets/visibility'
import type { Instant } from '#domain/time'
import type { StaffActor } from '../../views/actors'

export type DeskFilter = NonNullable<DeskQuery['filter']>
/** What the list is narrowed to beside its tab; all of it holds at once. */
export type Narrowed = Pick<DeskQuery, 'kind' | 'categoryId' | 'buildingId'>

/** In the words of the partial indexes: what the desk still has to think of. */
export const ON_DESK = sql`t.state in
  ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')`

/** In the words of `tickets_past`: everything else. */
export const PAST = sql`t.state in ('closed', 'declined', 'merged', 'withdrawn')`

/** A ticket about somebody, or reported by them, does not exist for them at the desk. */
export const visibleTo = (member: StaffActor) => sql`
  ${member.staffId} <> all (t.about_staff_ids) and t.reporter_id is distinct from ${member.personId}`

export const DUE = sql`coalesce(t.due_at, 'infinity'::timestamptz)`

/** What each tab counts and shows; one place, so that a number never lies about its list. */
export const filterOf = (
  filter: DeskFilter,
  member: StaffActor,
  now: Instant,
): RawBuilder<unknown> => {
  switch (filter) {
    case 'all':
      return sql`true`
    case 'mine':
      return sql`(t.owner_id = ${member.staffId} or ${member.staffId}::uuid = any (t.helper_ids))`
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

/** Where the building is not told (edge case 30), neither filter nor number by building tells it. */
export const BUILDING_TOLD = sql`(t.hide_name_from = 'neighbours' or (
  select count(*) from (select 1 from houses h
    where h.community_id = t.community_id limit ${SMALL_COMMUNITY}) few) >= ${SMALL_COMMUNITY})`

export function narrowedTo({ kind, categoryId, buildingId }: Narrowed): RawBuilder<unknown> {
  const inKind = kind === undefined ? sql`` : sql`and t.kind = ${kind}`
  const inCategory = categoryId === undefined ? sql`` : sql`and t.category_id = ${categoryId}`
  const inBuilding =
    buildingId === undefined
      ? sql``
      : sql`and t.building_id = ${buildingId}::uuid and ${BUILDING_TOLD}`
  return sql`${inKind} ${inCategory} ${inBuilding}`
}

/** LIKE has three letters of its own; in what people type they are only letters. */
const literal = (words: string): string => words.replace(/[\\%_]/g, (one) => `\\${one}`)

export const partOf = (q: string): string => `%${literal(q)}%`
export const beginOf = (q: string): string => `${literal(q.toUpperCase())}%`

/** Homes whose label holds it. The home of a reporter who hides it is not searched, or the search would tell. */
export const atHome = (communityId: string, part: string) => sql`
  t.hide_name_from = 'neighbours' and t.house_id in (
    select h.id from houses h where h.community_id = ${communityId} and h.label ilike ${part})`
