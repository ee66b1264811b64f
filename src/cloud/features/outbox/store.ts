import { type Kysely, sql } from 'kysely'
import type { DeadJob, OutboxPage, OutboxRow, OutboxView } from '#contract/outbox'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

/** Read in the app meanwhile: nobody need ring up any more. */
const READ = sql`exists (select 1 from inbox i where i.person_id = o.person_id
  and i.dedupe_key = o.dedupe_key and i.read_at is not null)`

/** A later rung brought it, or is about to. */
const WENT_ON = sql`exists (select 1 from messages_out n where n.community_id = o.community_id
  and n.person_id = o.person_id and n.dedupe_key = o.dedupe_key and n.at > o.at)`

const IS: Readonly<Record<OutboxView, ReturnType<typeof sql>>> = {
  calls: sql`o.state = 'open' and not ${READ}`,
  failed: sql`o.state in ('dead', 'unknown', 'refused') and o.settled_at is null and not ${WENT_ON}
    and not ${READ}`,
}

/** Whether handlers may not know who it is: then neither home nor role is shown. */
const HIDDEN = sql`coalesce(t.hide_name_from = 'handlers' and t.reporter_id = o.person_id, false)`

type Counts = OutboxPage['counts']

export async function countOutbox(db: Db, communityId: string, now: Instant): Promise<Counts> {
  const since = new Date(now - days(1))
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from messages_out o where o.community_id = ${communityId}
        and o.state in ('open', 'dead', 'unknown', 'refused') and ${IS.calls}) as calls,
      (select count(*)::int from messages_out o where o.community_id = ${communityId}
        and o.state in ('open', 'dead', 'unknown', 'refused') and ${IS.failed}) as failed,
      (select count(*)::int from messages_out o where o.community_id = ${communityId}
        and o.state in ('waiting', 'sending')) as waiting,
      (select count(*)::int from messages_out o where o.community_id = ${communityId}
        and o.at > ${since} and o.state = 'sent' and o.channel = 'subscribe') as subscribed,
      (select count(*)::int from messages_out o where o.community_id = ${communityId}
        and o.at > ${since} and o.state = 'sent' and o.channel = 'sms') as texted`.execute(db)
  return rows[0] ?? { calls: 0, failed: 0, waiting: 0, subscribed: 0, texted: 0 }
}

const MOST = 50

type Row = Omit<OutboxRow, 'at'> & { readonly at: Date }

export async function listOutboxRows(
  db: Db,
  communityId: string,
  view: OutboxView,
): Promise<OutboxRow[]> {
  const { rows } = await sql<Row>`
    select o.id, o.channel, o.news, o.state, o.tries, coalesce(o.told_at, o.at) as at,
      coalesce(o.code, nullif(o.errcode, 0)::text) as code, o.ticket_id as "ticketId",
      t.receipt_no as "receiptNo", p.phone_box is not null as "hasNumber",
      case when ${HIDDEN} then '' when o.news = 'alarm' then coalesce(s.alias, '')
        else coalesce(r.label, '') end as "to",
      case when ${HIDDEN} then null when o.news = 'alarm' then s.role else r.role end as role
    from messages_out o
    join people p on p.id = o.person_id
    left join tickets t on t.community_id = o.community_id and t.id = o.ticket_id
    left join lateral (
      select m.role, h.label from residencies m
      join houses h on h.community_id = m.community_id and h.id = m.house_id
      where m.community_id = o.community_id and m.person_id = o.person_id
      order by (m.house_id = t.house_id) desc nulls last, m.moved_in_at desc limit 1) r on true
    left join lateral (
      select alias, role from staff s where s.community_id = o.community_id
        and s.person_id = o.person_id limit 1) s on true
    where o.community_id = ${communityId} and o.state in ('open', 'dead', 'unknown', 'refused')
      and ${IS[view]}
    order by o.at, o.id limit ${MOST}`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function listDeadJobs(db: Db, communityId: string): Promise<DeadJob[]> {
  const { rows } = await sql<Omit<DeadJob, 'at'> & { at: Date }>`
    select id, kind, dead_at as at, coalesce(last_error, '') as error from jobs
    where community_id = ${communityId} and dead_at is not null and done_at is null
    order by dead_at limit ${MOST}`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** @returns false when there is no such job here, or it is not dead */
export async function reviveJob(
  db: Db,
  communityId: string,
  id: string,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ dead_at: null, attempts: 0, leased_until: null, run_at: new Date(now) })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('dead_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
