import { type Kysely, sql } from 'kysely'
import type { OpenEndWish } from '#domain/followups/open-end'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'
import type { Answer } from '../../measures/answers'
import type { Place } from '../../views/cursor'

type Db = Kysely<Tables>

export interface EndRow {
  readonly id: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly at: Date
  readonly due_at: Date
  readonly house_id: string
  readonly label: string
  readonly ticket_id: string | null
  readonly contact_me: boolean
  /** The reporter hides from handlers. */
  readonly hidden: boolean
  readonly answers: readonly Answer[]
}

export async function listEnds(
  db: Db,
  communityId: string,
  place: Place | null,
  limit: number,
): Promise<readonly EndRow[]> {
  const after =
    place === null
      ? sql``
      : sql`and (o.due_at, o.id) > (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const { rows } = await sql<EndRow>`
    select o.id, o.kind, o.at, date_trunc('milliseconds', o.due_at) as due_at, o.house_id, h.label,
      r.ticket_id, r.contact_me, coalesce(t.hide_name_from = 'handlers', false) as hidden, r.answers
    from open_ends o
    join responses r on r.community_id = o.community_id and r.id = o.id
    join houses h on h.community_id = o.community_id and h.id = o.house_id
    left join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
    where o.community_id = ${communityId} and o.ended_at is null ${after}
    order by o.due_at, o.id limit ${limit}`.execute(db)
  return rows
}

export async function countEnds(db: Db, communityId: string, now: Instant) {
  const { rows } = await sql<{ open: number; late: number }>`
    select count(*)::int as open,
      count(*) filter (where due_at < ${new Date(now)})::int as late
    from open_ends where community_id = ${communityId} and ended_at is null`.execute(db)
  return rows[0] ?? { open: 0, late: 0 }
}

export async function lockEnd(
  db: Db,
  communityId: string,
  id: string,
): Promise<{ readonly endedAt: Instant | null } | null> {
  const { rows } = await sql<{ ended_at: Date | null }>`
    select ended_at from open_ends
    where community_id = ${communityId} and id = ${id} for update`.execute(db)
  return rows[0] ? { endedAt: rows[0].ended_at?.getTime() ?? null } : null
}

export async function findByReceipt(
  db: Db,
  communityId: string,
  receiptNo: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from tickets
    where community_id = ${communityId} and receipt_no = ${receiptNo}`.execute(db)
  return rows[0]?.id ?? null
}

export async function hasImprovement(db: Db, communityId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from improvements where community_id = ${communityId} and id = ${id}`.execute(db)
  return rows.length > 0
}

export async function putEnd(
  db: Db,
  communityId: string,
  id: string,
  end: OpenEndWish & { readonly staffId: string },
  now: Instant,
): Promise<void> {
  await db
    .updateTable('open_ends')
    .set({
      ended_as: end.as,
      ticket_id: end.ticketId ?? null,
      improvement_id: end.improvementId ?? null,
      reason: end.reason ?? null,
      ended_by: end.staffId,
      ended_at: new Date(now),
    })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
  // The resident finds the own word behind the improvement (RES-06).
  if (end.improvementId !== undefined)
    await sql`
      insert into improvement_sources (community_id, id, improvement_id, response_id)
      values (${communityId}, ${newId(now)}, ${end.improvementId}, ${id})
      on conflict do nothing`.execute(db)
}
