import { type Kysely, sql } from 'kysely'
import type { Period } from '#domain/reports/closed-loop'
import type { AnswerRate, Tally } from '#domain/reports/reach-figures'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { answersAt, stands } from './answer-sql'

type Db = Kysely<Tables>

/**
 * Cards by their kind, and calls, SMS and visits by their plan: how many of those shown or tried were answered. A text
 * that failed was shown to nobody; one is answered where the resident's own answer came before anything else was tried.
 */
export async function listAnswerRates(
  db: Db,
  communityId: string,
  { from, to }: Period,
  asOf: Instant,
): Promise<readonly AnswerRate[]> {
  const [start, end, until] = [new Date(from), new Date(to), new Date(asOf)]
  const { rows } = await sql<AnswerRate>`
    select 'card' as channel, i.kind as stage, count(*)::int as shown,
      count(*) filter (where i.outcome = 'answered' and i.outcome_at <= ${until})::int as answered
    from invitations i
    where i.community_id = ${communityId} and i.first_seen_at >= ${start}
      and i.first_seen_at < ${end} and i.first_seen_at <= ${until}
    group by i.kind
    union all
    select a ->> 'channel', f.plan, count(*)::int,
      count(*) filter (where a ->> 'result' = 'answered' or a ->> 'channel' = 'sms'
        and r.submitted_at >= (a ->> 'at')::timestamptz and r.submitted_at <= ${until}
        and r.submitted_at < coalesce((f.attempts -> nth::int ->> 'at')::timestamptz, 'infinity'))::int
    from followup_tasks f
    cross join lateral jsonb_array_elements(f.attempts) with ordinality as tried (a, nth)
    left join responses r on r.community_id = f.community_id and r.id = f.response_id
      and r.filled_by = 'self'
    where f.community_id = ${communityId} and f.plan <> 'check' and a ->> 'result' <> 'failed'
      and (a ->> 'at')::timestamptz >= ${start} and (a ->> 'at')::timestamptz < ${end}
      and (a ->> 'at')::timestamptz <= ${until}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Why people moved out, as they said themselves or somebody wrote down for them. */
export async function findExits(
  db: Db,
  communityId: string,
  { from, to }: Period,
  asOf: Instant,
): Promise<{ readonly n: number; readonly reasons: readonly Tally[] }> {
  const { rows } = await sql<{ tags: string[] }>`
    select (select coalesce(json_agg(a ->> 'text'), '[]') from jsonb_array_elements(
        ${answersAt(asOf)}) a where a ->> 'metric' = 'tag') as tags
    from responses r
    join followup_tasks f on f.community_id = r.community_id and f.id = r.task_id and f.plan = 'exit'
    where r.community_id = ${communityId} and r.kind = 'followup'
      and r.submitted_at >= ${new Date(from)} and r.submitted_at < ${new Date(to)}
      and r.submitted_at <= ${new Date(asOf)} and ${stands(asOf)}
    order by r.id`.execute(db)
  const counts = new Map<string, number>()
  for (const tag of rows.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const reasons = [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
  return { n: rows.length, reasons }
}

/** Tickets submitted in the period by category, and contacts beside them by reason. */
export async function listReasons(
  db: Db,
  communityId: string,
  { from, to }: Period,
  asOf: Instant,
): Promise<{ readonly tickets: readonly Tally[]; readonly contacts: readonly Tally[] }> {
  const [start, end, until] = [new Date(from), new Date(to), new Date(asOf)]
  const tickets = await sql<Tally>`
    select t.category_id as key, count(*)::int as count from tickets t
    where t.community_id = ${communityId} and t.submitted_at >= ${start} and t.submitted_at < ${end}
      and t.submitted_at <= ${until} and t.kind <> 'praise'
      and exists (select 1 from ticket_events e where e.community_id = t.community_id
        and e.ticket_id = t.id and e.seq = 1 and e.recorded_at <= ${until})
    group by 1 order by 1`.execute(db)
  const contacts = await sql<Tally>`
    select c.reason_code as key, count(*)::int as count from contact_records c
    where c.community_id = ${communityId} and c.at >= ${start} and c.at < ${end} and c.at <= ${until}
      and (c.recorded_at is null or c.recorded_at <= ${until})
    group by 1 order by 1`.execute(db)
  return { tickets: tickets.rows, contacts: contacts.rows }
}
