import type { Kysely } from 'kysely'
import { awakeAt } from '#domain/followups/schedule'
import type { MessageTemplate } from '#domain/messages/consents'
import type { Tables } from '../database/tables'
import { newId } from '../ids'
import { enqueue } from '../queue/queue'
import type { Notice } from './inbox'

/**
 * The same news on its way to WeChat, in the transaction of its cause; not before the quiet hours are
 * over. Whether anybody allowed it is asked when it goes.
 */
export async function sendOut(
  db: Kysely<Tables>,
  notice: Notice & { readonly ticketId: string },
  template: MessageTemplate,
): Promise<void> {
  const { communityId, personId, ticketId, dedupeKey, at } = notice
  const id = newId(at)
  const inserted = await db
    .insertInto('messages_out')
    .values({
      community_id: communityId,
      id,
      person_id: personId,
      channel: 'subscribe',
      template,
      ticket_id: ticketId,
      dedupe_key: dedupeKey,
      facts: JSON.stringify({ receiptNo: notice.facts?.receiptNo ?? '' }),
      at: new Date(at),
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id', 'channel', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return
  const payload = { messageId: id }
  const dedupe = `send-message:${id}`
  await enqueue(
    db,
    { kind: 'send-message', dedupeKey: dedupe, payload, runAt: awakeAt(at), communityId },
    at,
  )
}
