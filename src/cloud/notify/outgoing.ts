import type { Kysely } from 'kysely'
import { firstRung, type News, type Rung, rungAt, templateOf } from '#domain/messages/ladder'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'
import { enqueue } from '../queue/queue'
import type { TextKind } from '../sms/carrier'

export interface NewOutgoing {
  readonly communityId: string
  readonly personId: string
  readonly news: News
  readonly rung?: Rung
  readonly ticketId?: string
  readonly taskId?: string
  /** That of the same news in the inbox. Once per person, news and rung, ever. */
  readonly dedupeKey: string
  /** Receipt numbers, dates and codes; never a name or a word of anybody. */
  readonly facts: Readonly<Record<string, string>>
  /** A secret that the text brings, sealed by the caller. */
  readonly sealed?: string
  /** When the inbox got it. */
  readonly toldAt: Instant
}

export const TEXT_OF: Readonly<Record<News, TextKind>> = {
  'first-reply': 'reply',
  reply: 'reply',
  question: 'question',
  resolved: 'resolved',
  improvement: 'reply',
  'follow-up': 'follow-up',
  exit: 'exit',
  alarm: 'alarm',
}

export const sendJobKey = (id: string): string => `send-message:${id}`

/** One rung of one piece of news for one person, and the job that tries it: in the transaction of the cause. */
export async function insertOutgoing(
  db: Kysely<Tables>,
  out: NewOutgoing,
  now: Instant,
): Promise<void> {
  const { communityId, news, toldAt, dedupeKey, rung = firstRung(news) } = out
  const id = newId(now)
  const inserted = await db
    .insertInto('messages_out')
    .values({
      community_id: communityId,
      id,
      person_id: out.personId,
      channel: rung,
      template: templateOf(news) ?? TEXT_OF[news],
      news,
      ticket_id: out.ticketId ?? null,
      task_id: out.taskId ?? null,
      dedupe_key: dedupeKey,
      facts: JSON.stringify(out.facts),
      sealed: out.sealed ?? null,
      told_at: new Date(toldAt),
      at: new Date(now),
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id', 'channel', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return
  await enqueue(
    db,
    {
      kind: 'send-message',
      dedupeKey: sendJobKey(id),
      payload: { messageId: id },
      runAt: rungAt(news, rung, toldAt, now),
      communityId,
    },
    now,
  )
}
