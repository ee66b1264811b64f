import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { tellAll } from './inbox'
import { insertOutgoing } from './outgoing'
import type { TicketTemplate } from './templates'

export interface Alarm {
  readonly communityId: string
  readonly ticketId: string
  readonly receiptNo: string
  readonly categoryId: string
  /** Staff on duty, by their person. */
  readonly personIds: readonly string[]
  /** 1 for the first ring, 2 ten minutes later ...: each rings once. */
  readonly ring: number
}

/**
 * STF-18: rings everybody on duty at once, at any hour: inbox, text and, once for each person and ticket, a phone
 * task that stands until the ticket is opened. Whoever calls decides on the roster and on the ten minutes.
 */
export async function ringAlarm(db: Kysely<Tables>, alarm: Alarm, now: Instant): Promise<void> {
  const { communityId, ticketId, receiptNo, categoryId, ring } = alarm
  const dedupeKey = `alarm:${ticketId}:${ring}`
  const notices = alarm.personIds.map((personId) => ({
    personId,
    communityId,
    template: 'urgent-ticket' satisfies TicketTemplate,
    ticketId,
    facts: { receiptNo, categoryId },
    dedupeKey,
    at: now,
  }))
  await tellAll(db, notices)
  for (const personId of alarm.personIds) {
    const out = {
      communityId,
      personId,
      news: 'alarm',
      ticketId,
      facts: { receiptNo },
      toldAt: now,
    } as const
    await insertOutgoing(db, { ...out, rung: 'sms', dedupeKey }, now)
    await insertOutgoing(db, { ...out, rung: 'call', dedupeKey: `alarm:${ticketId}` }, now)
  }
}

/** Somebody opened it: what has not gone out yet stays here, and nobody need be rung up any more. */
export async function quietAlarm(
  db: Kysely<Tables>,
  communityId: string,
  ticketId: string,
  now: Instant,
): Promise<void> {
  await sql`
    update messages_out set state = 'read', ended_at = ${new Date(now)}
    where community_id = ${communityId} and ticket_id = ${ticketId} and news = 'alarm'
      and state in ('waiting', 'open')`.execute(db)
}
