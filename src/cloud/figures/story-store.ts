import { type Kysely, sql } from 'kysely'
import type { Period } from '#domain/reports/closed-loop'
import type { StoryRow } from '#domain/reports/story'
import { addMonths, days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'

/** Pauses move a due by 14 days at most (policy), and 31 days are the longest month. */
const LONGEST = days(31 + 14 + 2)

/**
 * Every ticket that a figure of this period may count, with its story until asOf: submitted lately enough for a
 * due in the period, or raised to a priority in it, or claimed to be solved or closed lately.
 * Whom a reporter hides from, the role in the home is not told either.
 */
export async function listStories(
  db: Kysely<Tables>,
  communityId: string,
  { from, to }: Period,
  asOf: Instant,
): Promise<readonly StoryRow[]> {
  const since = new Date(addMonths(from, -1) - LONGEST)
  const { rows } = await sql<StoryRow>`
    with counted as (
      select t.id from tickets t
      where t.community_id = ${communityId}
        and t.submitted_at >= ${since} and t.submitted_at < ${new Date(to)}
      union
      select e.ticket_id from ticket_events e
      where e.community_id = ${communityId} and e.type = 'priority-changed'
        and e.at >= ${since} and e.at < ${new Date(to)}
      union
      select e.ticket_id from ticket_events e
      where e.community_id = ${communityId} and e.transition in ('T9', 'T10', 'T14')
        and e.at >= ${since} and e.at < ${new Date(to)})
    select c.id, t.building_id as "buildingId",
      case when t.hide_name_from = 'neighbours' then (select d.role from residencies d
        where d.community_id = t.community_id and d.house_id = t.house_id
          and d.person_id = t.reporter_id order by d.moved_in_at desc, d.id limit 1) end as role,
      (select json_agg(e.event order by e.seq) from ticket_events e
        where e.community_id = ${communityId} and e.ticket_id = c.id
          and e.recorded_at <= ${new Date(asOf)}) as events
    from counted c
    join tickets t on t.community_id = ${communityId} and t.id = c.id
    where exists (select 1 from ticket_events e
      where e.community_id = ${communityId} and e.ticket_id = c.id
        and e.recorded_at <= ${new Date(asOf)})
    order by c.id`.execute(db)
  return rows
}

/** When the first ticket was submitted; null: none yet. Reports begin with it. */
export async function firstTicketAt(
  db: Kysely<Tables>,
  communityId: string,
): Promise<Instant | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(t.submitted_at) as at from tickets t where t.community_id = ${communityId}`.execute(
    db,
  )
  return rows[0]?.at?.getTime() ?? null
}
