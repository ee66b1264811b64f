import type { Transaction } from 'kysely'
import { fallsOn, isAlarm, nextRung, type OutEnd } from '#domain/messages/ladder'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Giving } from '../measures/give'
import type { Outgoing } from './out-store'
import { insertOutgoing } from './outgoing'

/** The rung did not bring it: the next one, in the same transaction, so that news is never between two. */
export async function climb(
  db: Transaction<Tables> | Giving['db'],
  outgoing: Outgoing,
  end: OutEnd,
  now: Instant,
): Promise<void> {
  const { news, wishes, channel, ticketId, taskId, toldAt, ...rest } = outgoing
  // Staff are rung up by a task of its own, see alarm.ts.
  const rung = fallsOn(end) && !isAlarm(news) ? nextRung(news, wishes, channel) : null
  if (rung === null) return
  const { communityId, personId, dedupeKey, facts } = rest
  const about = { ...(ticketId && { ticketId }), ...(taskId && { taskId }) }
  const out = { communityId, personId, news, rung, dedupeKey, facts, ...about }
  await insertOutgoing(db, { ...out, toldAt: toldAt.getTime() }, now)
}
