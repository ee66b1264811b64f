import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { gramsOf } from '../database/grams'
import type { Tables } from '../database/tables'

export const tempDirectory = (): string => mkdtempSync(path.join(os.tmpdir(), 'huisheng-bench-'))

const SAMPLES = 10
/** A word of thirty tickets among those that are over, however many: a pomegranate tree. */
export const RARE = '\u77f3\u69b4\u6811'
const RARE_ONES = 30

const COPIED = sql.raw(
  [
    'community_id, kind, category_id, source, priority, reporter_id, building_id, area_id',
    'place_kind, place_detail, hide_name_from, about_staff_ids, owner_id, department_id',
    'version, updated_at, awaits_reply',
  ].join(', '),
)

/** Its words in pairs, as they are written with every ticket: once for each text, because the texts repeat. */
async function addGrams(db: Kysely<Tables>, receipts: string): Promise<void> {
  await sql`
    with texts as materialized (
      select words, community_id, ${gramsOf(sql`words`, sql`community_id`)} as grams
      from (select distinct words, community_id from tickets where receipt_no like ${receipts}) one)
    insert into ticket_words (community_id, ticket_id, grams)
    select t.community_id, t.id, g.grams from tickets t
    join texts g on g.community_id = t.community_id and g.words = t.words
    where t.receipt_no like ${receipts}`.execute(db)
}

/** On one connection, on which a statement may take as long as a million rows need. */
const patiently = (db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<void>) =>
  db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await work(one)
    await sql`reset statement_timeout`.execute(one)
  })

/** A big index is built at one go. */
async function withoutGramIndex(db: Kysely<Tables>, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ made: string }>`
    select indexdef as made from pg_indexes where indexname = 'ticket_words_by_gram'`.execute(db)
  await sql`drop index ticket_words_by_gram`.execute(db)
  await work()
  await sql.raw(rows[0]?.made ?? '').execute(db)
}

export interface More {
  readonly state: 'processing' | 'closed'
  readonly count: number
  /** 1 to 6 digits, another one each time: the middle of their receipt numbers. */
  readonly batch: number
}

/**
 * More tickets in one community, copied from ten of its own in that state, over all its homes: a minute apart, on
 * the desk or closed three months ago and earlier. Rows only; their events are not what a list reads.
 */
export const addTickets = (db: Kysely<Tables>, communityId: string, more: More): Promise<void> =>
  patiently(db, (one) => copyTickets(one, communityId, more))

async function copyTickets(
  db: Kysely<Tables>,
  communityId: string,
  { state, count, batch }: More,
): Promise<void> {
  const isOpen = state === 'processing'
  const every = isOpen ? count + 1 : Math.ceil(count / RARE_ONES)
  const receipts = `BE-${String(batch).padStart(6, '0')}-`
  await withoutGramIndex(db, async () => {
    await sql`
      with homes as (select id, row_number() over (order by id) - 1 as k from houses
        where community_id = ${communityId}),
      samples as (select *, row_number() over (order by id) - 1 as k from tickets
        where community_id = ${communityId} and state = ${state} and receipt_no not like 'BE-%'
          and reporter_id is not null and hide_name_from = 'neighbours' order by id limit ${SAMPLES}),
      made as (select n, gen_random_uuid() as id, now() - interval '90 days' - n * interval '1 minute'
        as submitted from generate_series(1, ${count}::int) n)
      insert into tickets (id, receipt_no, state, due_at, closed_at, submitted_at, house_id, words,
        facts, ${COPIED})
      select m.id, ${receipts}::text || lpad(m.n::text, 7, '0'), ${state}::text,
        ${isOpen ? sql`now() + m.n * interval '30 seconds'` : sql`null::timestamptz`},
        ${isOpen ? sql`null::timestamptz` : sql`m.submitted + interval '5 days'`}, m.submitted, h.id,
        case when m.n % ${every}::int = 0 then ${RARE}::text || s.words else s.words end,
        jsonb_set(s.facts, '{submittedAt}',
          to_jsonb(floor(extract(epoch from m.submitted) * 1000)::bigint)), ${COPIED}
      from made m
      join samples s on s.k = m.n % ${SAMPLES}
      join homes h on h.k = m.n % (select count(*) from homes)`.execute(db)
    await addGrams(db, `${receipts}%`)
  })
  await sql`vacuum analyze tickets, ticket_words`.execute(db) // as the database does by itself at night
}

/** Ratings as rows and as the rollup that is written with them, spread over two years and six dimensions. */
export async function addScores(
  db: Kysely<Tables>,
  communityId: string,
  count: number,
): Promise<void> {
  await sql`
    insert into responses (community_id, id, kind, person_id, house_id, quarter, filled_by, answers,
      submitted_at, editable_until, cycle, ticket_id)
    select ${communityId}, gen_random_uuid(), 'followup', p.id, gen_random_uuid(), 'bench', 'self',
      json_build_array(json_build_object('metric', 'csat', 'dimension', 'repair', 'score', 1 + n % 5)),
      now() - (n % 730) * interval '1 day', now(), null, null
    from generate_series(1, ${count}::int) n
    cross join (select id from people order by id limit 1) p`.execute(db)
  await sql`
    insert into measure_days (community_id, day, metric, dimension, filled_by, score, n)
    select community_id, (submitted_at at time zone 'Asia/Shanghai')::date, 'bench', 'repair', 'self',
      (answers -> 0 ->> 'score')::int, count(*)
    from responses where community_id = ${communityId} and quarter = 'bench'
    group by 1, 2, 6`.execute(db)
  await sql`analyze responses`.execute(db)
  await sql`analyze measure_days`.execute(db)
}
