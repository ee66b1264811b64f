import { type Kysely, sql } from 'kysely'
import type { MessageTemplate } from '#domain/messages/consents'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { OutState } from '../database/tables/messages-out'

export interface Outgoing {
  readonly id: string
  readonly communityId: string
  readonly personId: string
  readonly template: MessageTemplate
  readonly ticketId: string
  readonly receiptNo: string
  readonly state: OutState
  readonly spent: boolean
  readonly at: string
  readonly openidBox: string | null
  readonly lang: 'zh' | 'en'
  /** The same news was read in the app meanwhile. */
  readonly read: boolean
}

export async function lockOutgoing(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<Outgoing | null> {
  const { rows } = await sql<Outgoing>`
    select o.id, o.community_id as "communityId", o.person_id as "personId", o.template,
      o.ticket_id as "ticketId", o.facts ->> 'receiptNo' as "receiptNo", o.state, o.spent,
      to_char(o.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at,
      p.openid_box as "openidBox", p.lang,
      exists (select 1 from inbox i where i.person_id = o.person_id
        and i.dedupe_key = o.dedupe_key and i.read_at is not null) as read
    from messages_out o join people p on p.id = o.person_id
    where o.community_id = ${communityId} and o.id = ${id}
    for update of o`.execute(db)
  return rows[0] ?? null
}

export interface OutChange {
  readonly state: OutState
  readonly spent?: boolean
  readonly errcode?: number
}

export async function setOutgoing(
  db: Kysely<Tables>,
  { communityId, id }: Pick<Outgoing, 'communityId' | 'id'>,
  { state, ...rest }: OutChange,
  now: Instant,
): Promise<void> {
  const isEnd = state !== 'waiting' && state !== 'sending'
  await db
    .updateTable('messages_out')
    .set({ state, ...rest, ended_at: isEnd ? new Date(now) : null })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}
