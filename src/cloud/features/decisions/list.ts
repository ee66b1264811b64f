import { type Kysely, sql } from 'kysely'
import type { DecisionPage, DecisionRow, DecisionsQuery } from '#contract/decisions'
import { type Instant, iso, startOfDay } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type Caller, seatIn } from '../../http/caller'
import { type Place, pageOf, placeOf } from '../../views/cursor'

type Db = Kysely<Tables>

interface Row extends Omit<DecisionRow, 'at'> {
  readonly at: Date
}

const PAGE = 20

const LIST = {
  all: sql``,
  asked: sql`and d.asked`,
  notAsked: sql`and not d.asked`,
} as const

async function listRows(
  db: Db,
  query: DecisionsQuery,
  place: Place | null,
): Promise<readonly Row[]> {
  const { communityId, houseId, list } = query
  const before =
    place === null
      ? sql``
      : sql`and (d.at, d.id) < (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const home = houseId === undefined ? sql`` : sql`and d.house_id = ${houseId}`
  const { rows } = await sql<Row>`
    select d.id, d.at, p.display_name as "personName", d.house_id as "houseId",
      h.label as "homeLabel", d.kind, d.asked, d.rule, d.reason
    from prompt_decisions d
    join people p on p.id = d.person_id
    join houses h on h.community_id = d.community_id and h.id = d.house_id
    where d.community_id = ${communityId} ${LIST[list]} ${home} ${before}
    order by d.at desc, d.id desc limit ${PAGE + 1}`.execute(db)
  return rows
}

async function countToday(db: Db, communityId: string, now: Instant) {
  const { rows } = await sql<DecisionPage['today']>`
    select count(*) filter (where asked)::int as asked,
      count(*) filter (where not asked)::int as "notAsked"
    from prompt_decisions
    where community_id = ${communityId} and at >= ${new Date(startOfDay(now))}`.execute(db)
  return rows[0] ?? { asked: 0, notAsked: 0 }
}

/** STF-13: who was asked, and who was not because of which rule; the newest first. */
export async function listDecisions(
  { db, caller, now }: { readonly db: Db; readonly caller: Caller; readonly now: Instant },
  query: DecisionsQuery,
): Promise<DecisionPage> {
  seatIn(caller, query.communityId, 'listDecisions')
  const rows = await listRows(db, query, placeOf(query.cursor))
  const { shown, nextCursor } = pageOf(rows, PAGE, ({ at, id }) => ({ at: at.getTime(), id }))
  return {
    items: shown.map((row) => ({ ...row, at: row.at.toISOString() })),
    nextCursor,
    today: await countToday(db, query.communityId, now),
    asOf: iso(now),
  }
}
