import { type Kysely, sql } from 'kysely'
import type { Share } from '#domain/ratings/coverage'
import type { Period } from '#domain/reports/closed-loop'
import type { HomeFacts } from '#domain/reports/reach-figures'
import { type Instant, instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { answersAt, stands } from './answer-sql'

type Db = Kysely<Tables>

interface HomeRow {
  readonly houseId: string
  readonly buildingId: string
  readonly stays: readonly { from: number; to: number | null }[]
  readonly roles: readonly string[]
  readonly answered: boolean
  readonly scoredDimension: boolean
  readonly reached: boolean
}

/**
 * Every home in which somebody verified lived at some time of the span, and what it did in it: a response of its
 * own or filled in for it, a confirmation or reopening by the reporter; seen cards, answered calls, visits, SMS.
 */
export async function listHomes(
  db: Db,
  communityId: string,
  { from, to }: Period,
  asOf: Instant,
): Promise<readonly HomeFacts[]> {
  const [start, end, until] = [new Date(from), new Date(to), new Date(asOf)]
  const { rows } = await sql<HomeRow>`
    with said as (
      select r.house_id, bool_or(exists (select 1 from jsonb_array_elements(${answersAt(asOf)}) a
        where a ->> 'metric' = 'csat' and a ->> 'dimension' <> 'overall'
          and a ->> 'score' is not null)) as scored
      from responses r
      where r.community_id = ${communityId} and r.kind in ('ticket', 'services', 'nps', 'followup')
        and r.submitted_at >= ${start} and r.submitted_at < ${end} and r.submitted_at <= ${until}
        and ${stands(asOf)}
      group by r.house_id),
    told as (
      select distinct t.house_id from ticket_events e
      join tickets t on t.community_id = e.community_id and t.id = e.ticket_id
      where e.community_id = ${communityId} and e.transition in ('T11', 'T11b', 'T13')
        and e.actor_role = 'resident' and e.at >= ${start} and e.at < ${end}
        and e.recorded_at <= ${until} and t.house_id is not null),
    seen as (
      select distinct i.house_id from invitations i
      where i.community_id = ${communityId}
        and ((i.first_seen_at >= ${start} and i.first_seen_at < ${end} and i.first_seen_at <= ${until})
          or (i.last_seen_at >= ${start} and i.last_seen_at < ${end} and i.last_seen_at <= ${until}))
      union
      select f.house_id from followup_tasks f, jsonb_array_elements(f.attempts) a
      where f.community_id = ${communityId} and f.plan <> 'check' and a ->> 'result' in ('answered', 'delivered', 'sent')
        and f.window_start < ${end} and f.window_end > ${start}::timestamptz - interval '30 days'
        and (a ->> 'at')::timestamptz >= ${start} and (a ->> 'at')::timestamptz < ${end}
        and (a ->> 'at')::timestamptz <= ${until})
    select h.id as "houseId", h.building_id as "buildingId", lived.stays, lived.roles,
      s.house_id is not null or c.house_id is not null as answered,
      coalesce(s.scored, false) as "scoredDimension",
      s.house_id is not null or c.house_id is not null or v.house_id is not null as reached
    from houses h
    join lateral (
      select json_agg(json_build_object('from', extract(epoch from r.moved_in_at)::float8 * 1000,
          'to', case when r.moved_out_at <= ${until}
            then extract(epoch from r.moved_out_at)::float8 * 1000 end)
          order by r.moved_in_at, r.id) as stays,
        json_agg(distinct r.role) as roles
      from residencies r
      where r.community_id = h.community_id and r.house_id = h.id and r.verified_at <= ${until}
        and r.moved_in_at < ${end} and (r.moved_out_at is null or r.moved_out_at > ${start}))
      lived on lived.stays is not null
    left join said s on s.house_id = h.id
    left join told c on c.house_id = h.id
    left join seen v on v.house_id = h.id
    where h.community_id = ${communityId} order by h.id`.execute(db)
  return rows
}

/** Homes lived in on 1 January, and those of them that everybody of that day has left before `to`. */
export async function findChurn(
  db: Db,
  communityId: string,
  { year, to, asOf }: { readonly year: string; readonly to: Instant; readonly asOf: Instant },
): Promise<Share> {
  const start = new Date(instant(`${year}-01-01T00:00:00+08:00`))
  const end = new Date(Math.min(to, asOf))
  const { rows } = await sql<Share>`
    with active as (
      select r.house_id, bool_and(coalesce(r.moved_out_at < ${end}, false)) as left_it from residencies r
      where r.community_id = ${communityId} and r.verified_at <= ${new Date(asOf)}
        and r.moved_in_at <= ${start} and (r.moved_out_at is null or r.moved_out_at > ${start})
      group by r.house_id)
    select count(*) filter (where left_it)::int as numerator, count(*)::int as denominator
    from active`.execute(db)
  return rows[0] ?? { numerator: 0, denominator: 0 }
}
