import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables'

export const tempDirectory = (): string => mkdtempSync(path.join(os.tmpdir(), 'huisheng-bench-'))

/**
 * More tickets in one community, copied from one that is open there: `open` of them on the desk,
 * the rest closed long ago. Rows only; their events are not what a list reads.
 */
export async function addTickets(
  db: Kysely<Tables>,
  communityId: string,
  count: { readonly open: number; readonly closed: number; readonly batch: number },
): Promise<void> {
  const { open, closed, batch } = count
  const columns = sql.raw(
    [
      'community_id, kind, category_id, source, priority, reporter_id, house_id, building_id, area_id',
      'place_kind, place_detail, words, hide_name_from, about_staff_ids, owner_id, department_id',
      'version, submitted_at, updated_at, awaits_reply, facts',
    ].join(', '),
  )
  await sql`
    insert into tickets (id, receipt_no, state, due_at, closed_at, ${columns})
    select gen_random_uuid(), 'BE-' || ${batch}::text || '-' || n,
      case when n <= ${open} then 'processing' else 'closed' end,
      case when n <= ${open} then now() + n * interval '30 seconds' end,
      case when n > ${open} then now() - interval '90 days' end,
      ${columns}
    from generate_series(1, ${open + closed}::int) n
    cross join (select * from tickets
      where community_id = ${communityId} and state = 'processing' order by id limit 1) one`.execute(
    db,
  )
  await sql`analyze tickets`.execute(db)
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
