import { type Kysely, sql } from 'kysely'
import type { News, OutEnd, Rung } from '#domain/messages/ladder'
import type { ContactWishes } from '#domain/privacy/wishes'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { OutState } from '../database/tables/messages-out'
import { sendJobKey } from './outgoing'

export interface Outgoing {
  readonly id: string
  readonly communityId: string
  readonly personId: string
  readonly channel: Rung
  readonly news: News
  readonly ticketId: string | null
  readonly taskId: string | null
  readonly dedupeKey: string
  readonly facts: Readonly<Record<string, string>>
  readonly sealed: string | null
  readonly state: OutState
  readonly spent: boolean
  readonly tries: number
  readonly triedAt: Date | null
  readonly toldAt: Date
  /** When it happened, as WeChat wants it. */
  readonly told: string
  readonly openidBox: string | null
  readonly phoneBox: string | null
  readonly lang: 'zh' | 'en'
  readonly wishes: ContactWishes
  /** The same news was read in the app meanwhile. */
  readonly read: boolean
  /** Hidden from handlers: nobody at the desk may learn whom to ring up. */
  readonly hidden: boolean
  /** F8: asked not to be asked, in any survey. */
  readonly never: boolean
  /** Texts of this ticket that went out. */
  readonly texts: number
}

/** Everything that decides on one rung, with its row locked. */
export async function lockOutgoing(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  now: Instant,
): Promise<Outgoing | null> {
  const { rows } = await sql<Outgoing>`
    select o.id, o.community_id as "communityId", o.person_id as "personId", o.channel, o.news,
      o.ticket_id as "ticketId", o.task_id as "taskId", o.dedupe_key as "dedupeKey", o.facts, o.sealed,
      o.state, o.spent, o.tries, o.tried_at as "triedAt", coalesce(o.told_at, o.at) as "toldAt",
      to_char(coalesce(o.told_at, o.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as told,
      p.openid_box as "openidBox", p.phone_box as "phoneBox", p.lang,
      json_build_object('sms', p.sms_ok, 'call', p.call_ok, 'visit', p.visit_ok,
        'preference', p.contact_preference, 'withdrawn', p.consent_withdrawn_at is not null) as wishes,
      exists (select 1 from inbox i where i.person_id = o.person_id
        and i.dedupe_key = o.dedupe_key and i.read_at is not null) as read,
      coalesce((select t.hide_name_from = 'handlers' and t.reporter_id = o.person_id from tickets t
        where t.community_id = o.community_id and t.id = o.ticket_id), false) as hidden,
      exists (select 1 from never_asks n where n.person_id = o.person_id
        and n.until > ${new Date(now)}) as never,
      (select count(*)::int from messages_out s
        where s.community_id = o.community_id and s.ticket_id = o.ticket_id and s.channel = 'sms'
          and s.news <> 'alarm' and s.state in ('sending', 'sent', 'unknown')) as texts
    from messages_out o join people p on p.id = o.person_id
    where o.community_id = ${communityId} and o.id = ${id}
    for update of o`.execute(db)
  return rows[0] ?? null
}

/**
 * Is older news for this person still on its way here? Order is kept per person, and a job that died holds up nobody.
 * @returns when the oldest of them is tried next; null: this one is the oldest
 */
export async function olderTriedAt(
  db: Kysely<Tables>,
  outgoing: Outgoing,
): Promise<Instant | null> {
  const { rows } = await sql<{ run_at: Date }>`
    select j.run_at from messages_out o
    join messages_out e on e.community_id = o.community_id and e.person_id = o.person_id
      and e.channel = o.channel and (e.at, e.id) < (o.at, o.id) and e.state in ('waiting', 'sending')
    join jobs j on j.dedupe_key = 'send-message:' || e.id and j.done_at is null and j.dead_at is null
    where o.community_id = ${outgoing.communityId} and o.id = ${outgoing.id}
    order by e.at, e.id limit 1`.execute(db)
  return rows[0]?.run_at.getTime() ?? null
}

export interface OutChange {
  readonly state: OutState
  readonly spent?: boolean
  readonly errcode?: number
  readonly code?: string | null
  readonly tries?: number
  readonly tried_at?: Date | null
  readonly settled_by?: string
  readonly settled_at?: Date
}

export type RungEnd = OutChange & { readonly state: OutEnd }

const IS_UNDER_WAY: readonly OutState[] = ['waiting', 'sending', 'open']

export async function setOutgoing(
  db: Kysely<Tables>,
  { communityId, id }: Pick<Outgoing, 'communityId' | 'id'>,
  change: OutChange,
  now: Instant,
): Promise<void> {
  const ended = !IS_UNDER_WAY.includes(change.state)
  await db
    .updateTable('messages_out')
    .set({ ...change, ended_at: ended ? new Date(now) : null })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** By hand, from the beginning: also where the job has died or was swept away. */
export async function restartSending(
  db: Kysely<Tables>,
  { communityId, id }: Pick<Outgoing, 'communityId' | 'id'>,
  now: Instant,
  newJobId: string,
): Promise<void> {
  const at = new Date(now)
  const again = { run_at: at, done_at: null, dead_at: null, attempts: 0, leased_until: null }
  await db
    .insertInto('jobs')
    .values({
      id: newJobId,
      community_id: communityId,
      kind: 'send-message',
      dedupe_key: sendJobKey(id),
      payload: JSON.stringify({ messageId: id }),
      run_at: at,
      made_at: at,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doUpdateSet(again))
    .execute()
}
