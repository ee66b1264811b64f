import type { Kysely } from 'kysely'
import type { News } from '#domain/messages/ladder'
import type { Tables } from '../database/tables'
import type { Notice } from './inbox'
import { insertOutgoing } from './outgoing'

/**
 * The same news on its way out of the house (LOOP-05), in the transaction of its cause. How far it climbs, and
 * whether anybody allowed it, is asked when it goes.
 */
export const sendOut = (
  db: Kysely<Tables>,
  notice: Notice & { readonly ticketId: string },
  news: News,
): Promise<void> => {
  const { communityId, personId, ticketId, dedupeKey, at } = notice
  const facts = { receiptNo: notice.facts?.receiptNo ?? '' }
  return insertOutgoing(
    db,
    { communityId, personId, news, ticketId, dedupeKey, facts, toldAt: at },
    at,
  )
}
