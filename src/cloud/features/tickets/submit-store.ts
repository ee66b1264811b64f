import { type Kysely, sql } from 'kysely'
import type { RecentTicket } from '#domain/tickets/submission'
import type { Ticket } from '#domain/tickets/ticket'
import { gramsOf } from '../../database/grams'
import type { Tables } from '../../database/tables'
import { inForce, type TicketSettings } from '../../settings/in-force'
import { type Story, storyParts, type TicketColumns, type Written } from './record-store'

export interface SubmissionGround extends TicketSettings {
  /** A ticket that already bears the client's id, wherever it lies. */
  readonly taken: {
    readonly communityId: string
    readonly reporterId: string | null
  } | null
  readonly prefix: string
  readonly key_customer: boolean
  readonly home_building_id: string
  readonly building_exists: boolean
  readonly area_exists: boolean
  /** How many of the named members of staff work here. */
  readonly about_known: number
  readonly followed: Pick<Ticket, 'id' | 'communityId' | 'reporterId'> | null
  readonly recent: readonly {
    readonly submittedAt: string
    readonly kind: RecentTicket['kind']
    readonly priority: RecentTicket['priority']
  }[]
}

export interface GroundWish {
  readonly id: string
  readonly communityId: string
  readonly houseId: string
  readonly buildingId: string | null
  readonly areaId: string | null
  readonly aboutStaffIds: readonly string[]
  readonly followsId: string | null
  readonly since: Date
  /** The moment of the contact. */
  readonly at: Date
}

/** Everything that T1 looks at, in one statement. */
export async function findGround(
  db: Kysely<Tables>,
  wish: GroundWish,
): Promise<SubmissionGround | null> {
  const { communityId, houseId } = wish
  const { rows } = await sql<SubmissionGround>`
    select c.receipt_prefix as prefix, h.key_customer, h.building_id as home_building_id,
      (select json_build_object('communityId', t.community_id, 'reporterId', t.reporter_id)
        from tickets t where t.id = ${wish.id} limit 1) as taken,
      exists (select 1 from buildings b
        where b.community_id = ${communityId} and b.id = ${wish.buildingId}::uuid)
        as building_exists,
      exists (select 1 from areas a
        where a.community_id = ${communityId} and a.id = ${wish.areaId}::uuid) as area_exists,
      (select count(*)::int from staff s
        where s.community_id = ${communityId} and s.id = any (${[...wish.aboutStaffIds]}::uuid[]))
        as about_known,
      (select json_build_object('id', f.id, 'communityId', f.community_id,
          'reporterId', f.reporter_id)
        from tickets f
        where f.community_id = ${communityId} and f.id = ${wish.followsId}::uuid) as followed,
      (select coalesce(json_agg(json_build_object(
          'submittedAt', r.submitted_at, 'kind', r.kind, 'priority', r.priority)), '[]')
        from tickets r
        where r.community_id = ${communityId} and r.house_id = ${houseId}
          and r.submitted_at > ${wish.since}) as recent,
      ${inForce('policy', communityId, wish.at)} as policy,
      ${inForce('categories', communityId, wish.at)} as grid
    from communities c
    join houses h on h.community_id = c.id and h.id = ${houseId}
    where c.id = ${communityId}`.execute(db)
  return rows[0] ?? null
}

/** What stands in the row from the beginning and never changes. */
export interface OpeningColumns {
  readonly words: string
  readonly placeKind: 'home' | 'building' | 'area'
  readonly placeDetail: string
  readonly buildingId: string | null
  readonly areaId: string | null
  /** "Not urgent" was said on the card with the telephone. */
  readonly safetySeen: boolean
  /** The Shanghai day whose tickets are counted. */
  readonly day: string
  /** The receipt number up to the count. */
  readonly receiptStem: string
}

/**
 * One statement: the next receipt number, the ticket, what it is found by, its first event, photos and jobs.
 * The counter's row makes submissions of one community wait for each other; whoever waited with the
 * same client id then finds it taken and writes nothing (edge case 8).
 */
export async function openTicket(
  db: Kysely<Tables>,
  ticket: Ticket,
  columns: TicketColumns,
  opening: OpeningColumns,
  story: Story,
): Promise<Written> {
  const { rows } = await sql<Written>`
    with numbered as (
      insert into receipt_counters (community_id, day, last)
      values (${ticket.communityId}, ${opening.day}, 1)
      on conflict (community_id, day) do update set last = receipt_counters.last + 1
      returning last),
    opened as (
      insert into tickets (community_id, id, receipt_no, kind, category_id, source, priority,
        state, reporter_id, house_id, building_id, area_id, place_kind, place_detail, words,
        hide_name_from, about_staff_ids, version, submitted_at, updated_at, due_at, facts,
        safety_seen)
      select ${ticket.communityId}::uuid, ${ticket.id}::uuid,
        ${opening.receiptStem}
          || lpad(numbered.last::text, greatest(4, length(numbered.last::text)), '0'),
        ${ticket.kind}, ${ticket.categoryId}, ${ticket.source}, ${columns.priority},
        ${columns.state}, ${ticket.reporterId}::uuid, ${ticket.houseId}::uuid,
        ${opening.buildingId}::uuid, ${opening.areaId}::uuid, ${opening.placeKind},
        ${opening.placeDetail}, ${opening.words}, ${columns.hide_name_from},
        ${[...ticket.aboutStaffIds]}::uuid[], ${columns.version}::int,
        ${new Date(ticket.submittedAt)}::timestamptz, ${story.recordedAt}::timestamptz,
        ${columns.due_at}::timestamptz, ${columns.facts}::jsonb, ${opening.safetySeen}
      from numbered
      on conflict (community_id, id) do nothing
      returning id),
    indexed as (
      insert into ticket_words (community_id, ticket_id, grams)
      select ${ticket.communityId}::uuid, opened.id,
        ${gramsOf(sql`${opening.words}::text`, sql`${ticket.communityId}::uuid`)}
      from opened),
    ${storyParts(story, 'opened')}
    select (select count(*)::int from opened) as tickets,
      (select count(*)::int from shown) as photos`.execute(db)
  return rows[0] ?? { tickets: 0, photos: 0 }
}
