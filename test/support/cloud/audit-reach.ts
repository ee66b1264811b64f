import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'

// Who lived there and who was heard of, home by home and day by day.

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

interface Times {
  readonly from: number
  readonly to: number
  readonly asOf: number
}

const at = (column: string) => sql`extract(epoch from ${sql.ref(column)})::float8 * 1000`

async function rowsOf(db: Kysely<Tables>, communityId: string) {
  const homes = await sql<{ id: string; building: string }>`
    select id, building_id as building from houses where community_id = ${communityId}`.execute(db)
  const stays = await sql<{ house: string; from: number; to: number | null; seen: number }>`
    select house_id as house, ${at('moved_in_at')} as from, ${at('moved_out_at')} as to,
      ${at('verified_at')} as seen from residencies
    where community_id = ${communityId} and verified_at is not null`.execute(db)
  const said = await sql<{ house: string; at: number; scored: boolean }>`
    select house_id as house, ${at('submitted_at')} as at,
      answers @? '$[*] ? (@.metric == "csat" && @.dimension != "overall" && @.score != null)' as scored
    from responses where community_id = ${communityId}`.execute(db)
  const told = await sql<{ house: string; at: number }>`
    select t.house_id as house, ${at('e.at')} as at from ticket_events e, tickets t
    where e.community_id = ${communityId} and t.community_id = ${communityId} and t.id = e.ticket_id
      and e.actor_role = 'resident' and e.transition = any('{T11,T11b,T13}') and t.house_id is not null`.execute(
    db,
  )
  const seen = await sql<{ house: string; at: number }>`
    select house_id as house, ${at('first_seen_at')} as at from invitations
      where community_id = ${communityId} and first_seen_at is not null
    union all
    select house_id, ${at('last_seen_at')} from invitations
      where community_id = ${communityId} and last_seen_at is not null
    union all
    select house_id, extract(epoch from (a ->> 'at')::timestamptz)::float8 * 1000
      from followup_tasks, jsonb_array_elements(attempts) a
      where community_id = ${communityId} and a ->> 'result' = any('{answered,delivered}')`.execute(
    db,
  )
  return { homes: homes.rows, stays: stays.rows, said: said.rows, told: told.rows, seen: seen.rows }
}

const during =
  ({ from, to, asOf }: Times) =>
  (one: { readonly at: number }) =>
    one.at >= from && one.at < to && one.at <= asOf

/** Shanghai days of the span on which somebody was there, each looked at. */
function daysLived(
  stays: readonly { from: number; to: number | null }[],
  { from, to }: Times,
): number {
  let days = 0
  for (let start = from; start < to; start += DAY) {
    const end = Math.min(start + DAY, to)
    if (stays.some((stay) => stay.from < end && (stay.to ?? Number.POSITIVE_INFINITY) > start))
      days += 1
  }
  return days
}

/** Coverage, six dimensions and reach, of the whole and by building. */
export async function auditReach(db: Kysely<Tables>, communityId: string, span: Times) {
  if ((span.from + SHANGHAI) % DAY !== 0) throw new Error('a span begins at midnight in Shanghai')
  const { homes, stays, said, told, seen } = await rowsOf(db, communityId)
  const isIn = during(span)
  const answered = new Set([...said, ...told].filter(isIn).map(({ house }) => house))
  const scored = new Set(said.filter((one) => isIn(one) && one.scored).map(({ house }) => house))
  const reached = new Set([...answered, ...seen.filter(isIn).map(({ house }) => house)])
  const lived = homes.filter(({ id }) => {
    const own = stays
      .filter(({ house, seen: since }) => house === id && since <= span.asOf)
      .map(({ from, to }) => ({ from, to: to !== null && to > span.asOf ? null : to }))
    return daysLived(own, span) >= 30
  })
  const count = (of: typeof lived) => ({
    homes: of.length,
    covered: of.filter(({ id }) => answered.has(id)).length,
    six: of.filter(({ id }) => scored.has(id)).length,
    reached: of.filter(({ id }) => reached.has(id)).length,
  })
  const buildings = new Map(
    [...new Set(lived.map(({ building }) => building))].map((building) => [
      building,
      count(lived.filter((home) => home.building === building)),
    ]),
  )
  return { ...count(lived), buildings }
}
