import { type Kysely, sql } from 'kysely'
import { stayAt } from '#domain/followups/stays'
import { LATELY, type Segment, segmentsOf } from '#domain/households/segments'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { findHome } from './homes-store'
import type { HomeId } from './settle-home'

interface Row {
  lately: number
  last_contact: Date | null
  exit_open: boolean
}

/** LOOP-08: computed whenever somebody looks; nothing of it is kept. */
export async function segmentsOfHome(
  db: Kysely<Tables>,
  home: HomeId,
  now: Instant,
): Promise<Segment[]> {
  const { communityId, houseId } = home
  const known = await findHome(db, communityId, houseId)
  const { rows } = await sql<Row>`
    select
      (select count(*)::int from tickets t
        where t.community_id = ${communityId} and t.house_id = ${houseId}
          and t.submitted_at > ${new Date(now - LATELY)}) as lately,
      greatest(
        (select max(t.submitted_at) from tickets t
          where t.community_id = ${communityId} and t.house_id = ${houseId}),
        (select max(r.submitted_at) from responses r
          where r.community_id = ${communityId} and r.house_id = ${houseId}),
        (select max((a ->> 'at')::timestamptz) from followup_tasks f, jsonb_array_elements(f.attempts) a
          where f.community_id = ${communityId} and f.house_id = ${houseId}
            and a ->> 'result' in ('answered', 'refused'))) as last_contact,
      exists (select 1 from followup_tasks f
        where f.community_id = ${communityId} and f.house_id = ${houseId} and f.plan = 'exit'
          and f.state in ('scheduled', 'due', 'in_progress')
          and f.window_end >= ${new Date(now)}) as exit_open`.execute(db)
  const row = rows[0]
  return segmentsOf(
    {
      since: known === null ? null : (stayAt(known.stays, now)?.from ?? null),
      ticketsLately: row?.lately ?? 0,
      lastContactAt: row?.last_contact?.getTime() ?? null,
      isKey: known?.keyCare != null,
      exitOpen: row?.exit_open ?? false,
    },
    now,
  )
}
