import type { Kysely } from 'kysely'
import { dayOf, type Instant } from '#domain/time'
import { seal } from '../box'
import type { Tables } from '../database/tables'
import type { OutState } from '../database/tables/messages-out'
import type { Deps } from '../deps'
import { insertOutgoing } from './outgoing'

export interface FollowUpText {
  readonly communityId: string
  readonly personId: string
  readonly taskId: string
  /** Day of the ladder: one text for each, ever. */
  readonly rung: number
  /** A card in the app, or the one-time link of somebody who moved out: its key, valid to the end of a day. */
  readonly link: 'card' | { readonly key: string; readonly until: Instant }
}

const keyOf = ({ taskId, rung }: Pick<FollowUpText, 'taskId' | 'rung'>) =>
  `follow-up:${taskId}:${rung}`

/**
 * The SMS rung of a follow-up (domain.md 6), in the transaction of the caller. It waits for the end of the quiet
 * hours, asks wishes, "do not ask" (F8) and the number when it goes, and goes no further: the planner has a
 * ladder of its own.
 */
export function sendFollowUpText(
  db: Kysely<Tables>,
  { secret, random }: Pick<Deps, 'secret' | 'random'>,
  text: FollowUpText,
  now: Instant,
): Promise<void> {
  const { communityId, personId, taskId, link } = text
  const to = { communityId, personId, taskId, dedupeKey: keyOf(text), toldAt: now }
  if (link === 'card') return insertOutgoing(db, { ...to, news: 'follow-up', facts: {} }, now)
  const facts = { until: dayOf(link.until) }
  const sealed = seal(secret, SEALED_LINK, link.key, random)
  return insertOutgoing(db, { ...to, news: 'exit', facts, sealed }, now)
}

export const SEALED_LINK = 'text link'

/** How the text of a rung ended, or where it stands; null: none was written. For the planner's log of attempts. */
export async function followUpTextState(
  db: Kysely<Tables>,
  text: Pick<FollowUpText, 'communityId' | 'taskId' | 'rung'>,
): Promise<OutState | null> {
  const row = await db
    .selectFrom('messages_out')
    .select('state')
    .where('community_id', '=', text.communityId)
    .where('task_id', '=', text.taskId)
    .where('dedupe_key', '=', keyOf(text))
    .executeTakeFirst()
  return row?.state ?? null
}
