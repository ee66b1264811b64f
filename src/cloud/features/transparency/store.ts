import { type Kysely, sql } from 'kysely'
import type { AwardCard } from '#contract/awards'
import type { PostKind } from '#domain/praise/post'
import type { Month } from '#domain/reports/months'
import type { TicketEvent } from '#domain/tickets/events'
import { addMonths, days, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export interface Story {
  readonly id: string
  readonly events: TicketEvent[]
}

/** Pauses move a due by 14 days at most (policy), and 31 days are the longest month. */
const LONGEST = days(31 + 14 + 2)

/**
 * Every ticket that one of the rates of this month may count, with its story until asOf: submitted lately
 * enough for a due in the month, or raised to a priority in it, or claimed to be solved lately.
 */
export async function listStories(
  db: Db,
  communityId: string,
  month: Month,
  asOf: Instant,
): Promise<readonly Story[]> {
  const since = new Date(addMonths(month.from, -1) - LONGEST)
  const { rows } = await sql<Story>`
    with counted as (
      select t.id from tickets t
      where t.community_id = ${communityId}
        and t.submitted_at >= ${since} and t.submitted_at < ${new Date(month.to)}
      union
      select e.ticket_id from ticket_events e
      where e.community_id = ${communityId} and e.type = 'priority-changed'
        and e.at >= ${since} and e.at < ${new Date(month.to)}
      union
      select e.ticket_id from ticket_events e
      where e.community_id = ${communityId} and e.transition in ('T9', 'T10', 'T14')
        and e.at >= ${since} and e.at < ${new Date(month.to)})
    select c.id, json_agg(e.event order by e.seq) as events
    from counted c
    join ticket_events e on e.community_id = ${communityId} and e.ticket_id = c.id
      and e.recorded_at <= ${new Date(asOf)}
    group by c.id`.execute(db)
  return rows
}

export interface Scored {
  readonly kind: 'ticket' | 'services'
  readonly ticketId: string | null
  readonly cycle: number | null
  readonly personId: string
  readonly quarter: string
  readonly at: Date
  readonly score: number
}

/**
 * Scores that residents gave themselves, as they stood at asOf: how a ticket was handled, and the services
 * as a whole. An answer that was changed later still counts with what it said then.
 */
export async function listScores(
  db: Db,
  communityId: string,
  span: { readonly from: Instant; readonly asOf: Instant },
): Promise<readonly Scored[]> {
  const asOf = new Date(span.asOf)
  const { rows } = await sql<Scored>`
    select r.kind, r.ticket_id as "ticketId", r.cycle, r.person_id as "personId", r.quarter,
      r.submitted_at as at, (a ->> 'score')::int as score
    from responses r
    cross join lateral jsonb_array_elements(coalesce(
      (select h.answers from response_history h
        where h.community_id = r.community_id and h.response_id = r.id and h.at > ${asOf}
        order by h.revision limit 1), r.answers)) a
    where r.community_id = ${communityId} and r.kind in ('ticket', 'services')
      and r.filled_by = 'self' and r.submitted_at >= ${new Date(span.from)}
      and r.submitted_at <= ${asOf} and a ->> 'score' is not null
      and ((r.kind = 'ticket' and a ->> 'metric' = 'rating')
        or (r.kind = 'services' and a ->> 'metric' = 'csat' and a ->> 'dimension' = 'overall'))
    order by r.submitted_at, r.id`.execute(db)
  return rows
}

export interface PostSum {
  readonly id: string
  readonly kind: PostKind
  readonly name: string
  readonly n: number
  readonly mean: number | null
}

/** Open posts with the last answer of each person in the span. */
export async function listPostSums(
  db: Db,
  communityId: string,
  span: { readonly from: Instant; readonly to: Instant },
): Promise<readonly PostSum[]> {
  const { rows } = await sql<PostSum>`
    select p.id, p.kind, p.name, count(l.score)::int as n, avg(l.score)::float8 as mean
    from posts p
    left join lateral (
      select distinct on (r.person_id) r.score from post_ratings r
      where r.community_id = p.community_id and r.post_id = p.id
        and r.at >= ${new Date(span.from)} and r.at < ${new Date(span.to)}
      order by r.person_id, r.at desc) l on true
    where p.community_id = ${communityId} and p.closed_at is null
    group by p.id, p.kind, p.name, p.made_at order by p.made_at, p.id`.execute(db)
  return rows
}

export interface CommunityFacts {
  readonly name: string
  /** When the first ticket was submitted; null: none yet. */
  readonly firstAt: Date | null
}

export async function findCommunity(db: Db, id: string): Promise<CommunityFacts | null> {
  const { rows } = await sql<CommunityFacts>`
    select c.name, (select min(t.submitted_at) from tickets t where t.community_id = c.id)
      as "firstAt"
    from communities c where c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Who was recognised for a month: the card and nothing of what it was reckoned from. */
export async function listAwards(
  db: Kysely<Tables>,
  communityId: string,
  month: string,
): Promise<AwardCard[]> {
  return db
    .selectFrom('awards as a')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.community_id', '=', 'a.community_id').onRef('s.id', '=', 'a.staff_id'),
    )
    .select(['a.id', 'a.kind', 'a.month', 's.alias as staffName', 'a.words'])
    .where('a.community_id', '=', communityId)
    .where('a.month', '=', month)
    .orderBy('a.kind')
    .execute()
}
