import { type Kysely, sql } from 'kysely'
import type { ContactDraft } from '#domain/staff/contact'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

export interface NewContact {
  readonly id: string
  readonly communityId: string
  readonly staffId: string
  readonly ticketId: string | null
  readonly houseId: string | null
  readonly draft: ContactDraft
}

/** @param now when it is written down; it may have been up to 72 h ago */
export async function insertContact(
  db: Kysely<Tables>,
  contact: NewContact,
  now: Instant,
): Promise<void> {
  const { id, communityId, staffId, ticketId, houseId, draft } = contact
  await db
    .insertInto('contact_records')
    .values({
      community_id: communityId,
      id,
      ticket_id: ticketId,
      staff_id: staffId,
      reason_code: draft.reasonCode,
      channel: draft.channel,
      minutes: draft.minutes,
      at: new Date(draft.at),
      house_id: houseId,
      note: draft.note,
      order_no: draft.orderNo,
      answered: draft.answered,
      recorded_at: new Date(now),
    })
    .execute()
}

/** Is it a home of this community? */
export async function hasHouse(
  db: Kysely<Tables>,
  communityId: string,
  houseId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from houses where community_id = ${communityId} and id = ${houseId}`.execute(db)
  return rows.length > 0
}
