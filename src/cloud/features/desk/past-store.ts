import { type Kysely, sql } from 'kysely'
import { gramsOf } from '../../database/grams'
import type { Tables } from '../../database/tables'
import type { Place } from '../../views/cursor'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'
import { atHome, filterOf, narrowedTo, PAST, partOf, visibleTo } from './conditions'
import type { DeskAsk } from './list-store'

/**
 * So many of the newest are read in order. What they do not fill a page with is rarer than one in a
 * hundred, and then the index of pairs brings few; what is common never asks that index.
 */
const NEWEST = 2_000

const NEWEST_FIRST = sql`order by t.submitted_at desc, t.id desc`

const before = (place: Place | null) =>
  place === null
    ? sql``
    : sql`and (t.submitted_at, t.id) < (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`

const conditions = ({ member, query, place, now }: DeskAsk) => sql`
  t.community_id = ${query.communityId} and ${PAST} and ${visibleTo(member)}
  and ${filterOf(query.filter ?? 'all', member, now)} ${narrowedTo(query)} ${before(place)}`

interface Walked {
  readonly read: number
  readonly ids: readonly string[]
  /** Of what was typed; known before they are looked up, the planner sees how rare they are. */
  readonly grams: readonly string[]
}

/** All that the conditions speak of. */
const COLUMNS = sql`t.community_id, t.id, t.submitted_at, t.words, t.hide_name_from, t.house_id, t.state,
  t.about_staff_ids, t.reporter_id, t.owner_id, t.helper_ids, t.due_at, t.awaits_reply, t.kind, t.category_id, t.building_id`

/** Looks at the newest one by one. */
async function walk(db: Kysely<Tables>, ask: DeskAsk): Promise<Walked> {
  const { query, q, place, limit } = ask
  const part = partOf(q)
  const { rows } = await sql<Walked>`
    with newest as materialized (
      select ${COLUMNS} from tickets t
      where t.community_id = ${query.communityId} and ${PAST} ${before(place)}
      ${NEWEST_FIRST} limit ${NEWEST})
    select (select count(*)::int from newest) as read,
      ${gramsOf(sql`${q}::text`, sql`${query.communityId}::uuid`)} as grams,
      array(
        select t.id from newest t
        where ${conditions(ask)}
          and (t.words ilike ${part} or (${atHome(query.communityId, part)}))
        ${NEWEST_FIRST} limit ${limit}) as ids`.execute(db)
  return rows[0] ?? { read: 0, ids: [], grams: [] }
}

/** Looks up the pairs of what was typed, and the homes of that name. */
async function lookUp(
  db: Kysely<Tables>,
  ask: DeskAsk,
  grams: Walked['grams'],
): Promise<readonly string[]> {
  const { query, q, limit } = ask
  const { communityId } = query
  const part = partOf(q)
  const { rows } = await sql<{ id: string }>`
    select id from (
      (select t.id, t.submitted_at from ticket_words w
        join tickets t on t.community_id = w.community_id and t.id = w.ticket_id
        where w.grams @> ${[...grams]}::text[] and w.community_id = ${communityId}
          and ${conditions(ask)} and t.words ilike ${part}
        ${NEWEST_FIRST} limit ${limit})
      union
      (select t.id, t.submitted_at from tickets t
        where ${conditions(ask)} and ${atHome(communityId, part)}
        ${NEWEST_FIRST} limit ${limit})) t
    ${NEWEST_FIRST} limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * What is over and holds these words or stands for such a home, newest first. A single letter is
 * looked for among the newest only.
 */
export async function listPastRows(
  db: Kysely<Tables>,
  ask: DeskAsk,
): Promise<readonly TicketRowFacts[]> {
  const { read, ids, grams } = await walk(db, ask)
  const complete = ids.length >= ask.limit || read < NEWEST || [...ask.q].length < 2
  const found = complete ? ids : await lookUp(db, ask, grams)
  if (found.length === 0) return []
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW} from tickets t
    where t.community_id = ${ask.query.communityId} and t.id = any (${[...found]}::uuid[])
    ${NEWEST_FIRST}`.execute(db)
  return rows
}
