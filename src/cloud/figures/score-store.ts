import { type Kysely, sql } from 'kysely'
import type { TicketRating } from '#domain/reports/loop-figures'
import type { NamedPeriod } from '#domain/reports/periods'
import type { PairCell, ScoreCell } from '#domain/reports/voice-figures'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { answersAt, ROLE_OF, staffAt, stands } from './answer-sql'

type Db = Kysely<Tables>

/** The last answer per span, person, quarter, question and hand that filled it in. */
export const lastAnswers = (communityId: string, spans: readonly NamedPeriod[], asOf: Instant) => {
  const named = spans.map(({ name, from, to }) => ({
    name,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }))
  return sql`
    select distinct on (x.person_id, x.span, x.filled_by, x.quarter, x.metric, x.dimension) x.*
    from (
      select s.name as span, r.community_id, r.person_id, r.quarter, r.filled_by, r.house_id,
        r.submitted_at, r.id, a ->> 'metric' as metric, coalesce(a ->> 'dimension', '') as dimension,
        (a ->> 'score')::int as score
      from jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
        as s (name text, "from" timestamptz, "to" timestamptz)
      join responses r on r.community_id = ${communityId}
        and r.kind in ('services', 'nps', 'followup')
        and r.submitted_at >= s."from" and r.submitted_at < s."to"
        and r.submitted_at <= ${new Date(asOf)} and ${stands(asOf)}
      cross join lateral jsonb_array_elements(${answersAt(asOf)}) a
      where a ->> 'metric' in ('csat', 'nps') and a ->> 'score' is not null) x
    where x.metric = 'csat' or x.person_id not in (${staffAt(communityId, asOf)})
    order by x.person_id, x.span, x.filled_by, x.quarter, x.metric, x.dimension,
      x.submitted_at desc, x.id desc`
}

/** Where somebody lives and as what: looked up once a home and person, not once an answer. */
export const rolesOf = (communityId: string) => sql`
  select distinct on (d.house_id, d.person_id) d.house_id, d.person_id, d.role, h.building_id
  from residencies d
  join houses h on h.community_id = d.community_id and h.id = d.house_id
  where d.community_id = ${communityId}
  order by d.house_id, d.person_id, d.moved_in_at desc, d.id`

/** How many gave each score, by where they live: small enough to be looked at from every side. */
export async function listScoreCells(
  db: Db,
  communityId: string,
  spans: readonly NamedPeriod[],
  asOf: Instant,
): Promise<readonly ScoreCell[]> {
  const { rows } = await sql<ScoreCell>`
    with last as (${lastAnswers(communityId, spans, asOf)}),
    roles as (${rolesOf(communityId)})
    select r.span, r.metric, r.dimension, r.filled_by as "filledBy",
      d.building_id as "buildingId", d.role, r.score, count(*)::int as n
    from last r
    join roles d on d.house_id = r.house_id and d.person_id = r.person_id
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`.execute(db)
  return rows
}

/** A person's score of a service beside the same person's recommendation of that quarter, both self-filled. */
export async function listPairs(
  db: Db,
  communityId: string,
  period: NamedPeriod,
  asOf: Instant,
): Promise<readonly PairCell[]> {
  const { rows } = await sql<PairCell>`
    with last as (${lastAnswers(communityId, [period], asOf)}),
    roles as (${rolesOf(communityId)}),
    beside as (
      select r.*, max(r.score) filter (where r.metric = 'nps')
        over (partition by r.person_id, r.quarter) as nps
      from last r where r.filled_by = 'self')
    select r.dimension, d.building_id as "buildingId", d.role, r.score, r.nps, count(*)::int as n
    from beside r
    join roles d on d.house_id = r.house_id and d.person_id = r.person_id
    where r.metric = 'csat' and r.dimension <> 'overall' and r.nps is not null
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

/** Verified residents of the period, staff left out: whom the recommendation question may reach. */
export async function countPopulation(
  db: Db,
  communityId: string,
  { from, to }: NamedPeriod,
  asOf: Instant,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct r.person_id)::int as n from residencies r
    where r.community_id = ${communityId} and r.verified_at <= ${new Date(asOf)}
      and r.moved_in_at < ${new Date(to)}
      and (r.moved_out_at is null or r.moved_out_at > ${new Date(from)})
      and r.person_id not in (${staffAt(communityId, asOf)})`.execute(db)
  return rows[0]?.n ?? 0
}

/** Ratings of rounds of tickets since `from`, as they stood at asOf. */
export async function listTicketRatings(
  db: Db,
  communityId: string,
  { from, asOf }: { readonly from: Instant; readonly asOf: Instant },
): Promise<readonly TicketRating[]> {
  const { rows } = await sql<Omit<TicketRating, 'at'> & { at: Date }>`
    select r.ticket_id as "ticketId", r.cycle, h.building_id as "buildingId", ${ROLE_OF} as role,
      r.submitted_at as at, r.filled_by as "filledBy",
      (select (a ->> 'score')::int from jsonb_array_elements(said.answers) a
        where a ->> 'metric' = 'rating') as score,
      (select (a ->> 'score')::int from jsonb_array_elements(said.answers) a
        where a ->> 'metric' = 'ces') as effort
    from responses r
    cross join lateral (select ${answersAt(asOf)} as answers) said
    left join houses h on h.community_id = r.community_id and h.id = r.house_id
    where r.community_id = ${communityId} and r.kind = 'ticket'
      and r.submitted_at >= ${new Date(from)} and r.submitted_at <= ${new Date(asOf)}
      and ${stands(asOf)} and exists (select 1 from jsonb_array_elements(said.answers) a
        where a ->> 'metric' in ('rating', 'ces') and a ->> 'score' is not null)
    order by r.submitted_at, r.id`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}
