import { sql, type Transaction } from 'kysely'
import type { CheckState, ContentKind } from '#domain/content/check'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Suggest } from '../wechat/gateway'

type Tx = Transaction<Tables>

export interface HeldCheck {
  readonly communityId: string
  readonly kind: ContentKind
  readonly subjectId: string
  readonly ticketId: string | null
  readonly personId: string | null
  readonly state: CheckState
  readonly traceId: string | null
  readonly openidBox: string | null
  /** What was written; a photo has none. null: it is gone. */
  readonly words: string | null
  readonly receiptNo: string | null
}

/** What a check is about, in the table where it stands. */
const WORDS = sql`
  case c.kind
    when 'ticket' then (select trim(t.words || ' ' || t.place_detail) from tickets t
      where t.community_id = c.community_id and t.id = c.subject_id)
    when 'message' then (select m.words from messages m
      where m.community_id = c.community_id and m.id = c.subject_id)
    when 'praise' then (select r.words from post_ratings r
      where r.community_id = c.community_id and r.id = c.subject_id)
    when 'name' then coalesce(
      (select q.name from home_requests q
        where q.community_id = c.community_id and q.id = c.subject_id),
      (select coalesce(n.name_wanted, n.display_name) from people n where n.id = c.subject_id),
          (select coalesce(a.alias_wanted, a.alias) from staff a
            where a.community_id = c.community_id and a.id = c.subject_id))
    else (select '' from photos p where p.community_id = c.community_id and p.id = c.subject_id)
  end`

const HELD = sql`
  c.community_id as "communityId", c.kind, c.subject_id as "subjectId", c.ticket_id as "ticketId",
  c.person_id as "personId", c.state, c.trace_id as "traceId",
  (select p.openid_box from people p where p.id = c.person_id) as "openidBox",
  ${WORDS} as words,
  (select t.receipt_no from tickets t
    where t.community_id = c.community_id and t.id = c.ticket_id) as "receiptNo"`

/** Held until the transaction ends: a person who decides at this moment comes before or after. */
export async function lockCheck(
  tx: Tx,
  communityId: string,
  kind: string,
  subjectId: string,
): Promise<HeldCheck | null> {
  const { rows } = await sql<HeldCheck>`
    select ${HELD} from content_checks c
    where c.community_id = ${communityId} and c.kind = ${kind} and c.subject_id = ${subjectId}
    for update of c`.execute(tx)
  return rows[0] ?? null
}

export async function lockByTrace(tx: Tx, traceId: string): Promise<HeldCheck | null> {
  const { rows } = await sql<HeldCheck>`
    select ${HELD} from content_checks c where c.trace_id = ${traceId} for update of c`.execute(tx)
  return rows[0] ?? null
}

export interface CheckChange {
  readonly state: CheckState
  readonly label?: number
  readonly traceId?: string
}

export async function setCheck(
  tx: Tx,
  { communityId, kind, subjectId }: HeldCheck,
  { state, label, traceId }: CheckChange,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('content_checks')
    .set({
      state,
      changed_at: new Date(now),
      ...(label !== undefined && { label }),
      ...(traceId !== undefined && { trace_id: traceId }),
    })
    .where('community_id', '=', communityId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
}

export interface PushedVerdict {
  readonly suggest: Suggest | null
  readonly label: number
}

/** The verdict that was here before we had written down what it is about. */
export async function findVerdict(tx: Tx, traceId: string): Promise<PushedVerdict | null> {
  const row = await tx
    .selectFrom('wechat_pushes')
    .select(['suggest', 'label'])
    .where('trace_id', '=', traceId)
    .where('kind', '=', 'photo-checked')
    .executeTakeFirst()
  return row ?? null
}
