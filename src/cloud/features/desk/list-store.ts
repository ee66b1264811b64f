import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DeskQuery } from '#contract/desk'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import type { Place } from '../../views/cursor'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'
import {
  atHome,
  beginOf,
  DUE,
  filterOf,
  narrowedTo,
  ON_DESK,
  partOf,
  visibleTo,
} from './conditions'

const RECEIPT = /^[A-Za-z]{2}-\d{0,6}(-\d*)?$/

/** The beginning of a receipt number, as people type it. */
export const isReceipt = (q: string): boolean => RECEIPT.test(q)

/** A receipt number is found whatever became of its ticket; for home and words see past-store, too. */
function searched(q: string, communityId: string): RawBuilder<unknown> {
  if (isReceipt(q)) return sql`t.receipt_no like ${beginOf(q)}`
  const part = partOf(q)
  return sql`${ON_DESK} and (t.words ilike ${part} or t.receipt_no ilike ${part}
    or (${atHome(communityId, part)}))`
}

const afterPlace = (place: Place | null) => {
  if (place === null) return sql``
  const due = place.at === Number.POSITIVE_INFINITY ? 'infinity' : new Date(place.at)
  return sql`and (${DUE}, t.id) > (${due}::timestamptz, ${place.id}::uuid)`
}

export interface DeskAsk {
  readonly member: StaffActor
  readonly query: DeskQuery
  /** Without spaces around it; empty: nothing is searched for. */
  readonly q: string
  readonly place: Place | null
  readonly limit: number
  readonly now: Instant
}

/** What is on the desk, nearest promise first. */
export async function listDeskRows(
  db: Kysely<Tables>,
  { member, query, q, place, limit, now }: DeskAsk,
): Promise<readonly TicketRowFacts[]> {
  const { communityId, filter = 'all' } = query
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW}
    from tickets t
    where t.community_id = ${communityId}
      and ${q === '' ? ON_DESK : searched(q, communityId)}
      and ${filterOf(filter, member, now)} and ${visibleTo(member)} ${narrowedTo(query)}
      ${afterPlace(place)}
    order by ${DUE}, t.id limit ${limit}`.execute(db)
  return rows
}
