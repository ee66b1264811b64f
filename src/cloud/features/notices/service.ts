import { type Kysely, sql } from 'kysely'
import type { NoticeList, NoticePage } from '#contract/transparency'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'

interface Reading {
  readonly db: Kysely<Tables>
  readonly now: Instant
  /** null: before any login. */
  readonly caller: Caller | null
}

interface Row {
  readonly id: string
  readonly communityId: string
  readonly communityName: string
  readonly title: string
  readonly words: string
  readonly at: Date
}

const COLUMNS = sql`n.id, n.community_id as "communityId", c.name as "communityName", n.title,
  n.words, n.published_at as at`

const headOf = ({ words: _words, at, ...row }: Row) => ({ ...row, at: at.toISOString() })

/** STF-12: published, not taken down, for all or for a building in which the caller lives; staff of it see all. */
const isFor = ({ now, caller }: Reading) => {
  const mine = caller?.homes.map(({ buildingId }) => buildingId) ?? []
  const works = caller?.seats.map(({ communityId }) => communityId) ?? []
  return sql`n.published_at <= ${new Date(now)} and n.withdrawn_at is null
    and (n.building_ids = '{}' or n.building_ids && ${mine}::uuid[] or n.community_id = any(${works}::uuid[]))`
}

const MOST = 50
const FIRST = 3

/** All of one community, newest first. @throws Refused for a community that is none */
async function noticesOf(reading: Reading, communityId: string): Promise<NoticeList> {
  const { db } = reading
  const { rows } = await sql<Row>`
    select ${COLUMNS} from notices n join communities c on c.id = n.community_id
    where n.community_id = ${communityId} and ${isFor(reading)}
    order by n.published_at desc, n.id desc limit ${MOST}`.execute(db)
  if (rows.length > 0) return { items: rows.map(headOf) }
  const known = await sql`select 1 from communities where id = ${communityId}`.execute(db)
  if (known.rows.length === 0) throw new Refused('not-found')
  return { items: [] }
}

/** The newest of each community, for somebody who has not said yet where they live. */
async function newestOfAll(reading: Reading): Promise<NoticeList> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from communities c
    cross join lateral (
      select * from notices n
      where n.community_id = c.id and ${isFor(reading)}
      order by n.published_at desc, n.id desc limit ${FIRST}) n
    order by c.created_at, c.id, n.published_at desc, n.id desc limit ${MOST}`.execute(reading.db)
  return { items: rows.map(headOf) }
}

/** RES-10, RES-01: notices stand open to everybody, before any login. */
export const listNotices = (reading: Reading, communityId?: string): Promise<NoticeList> =>
  communityId === undefined ? newestOfAll(reading) : noticesOf(reading, communityId)

/** Each resident who signed in counts once as a reader. */
async function markRead({ db, now, caller }: Reading, notice: Row): Promise<void> {
  const lives = caller?.homes.some(({ communityId }) => communityId === notice.communityId)
  if (caller === null || !lives) return
  await db
    .insertInto('notice_reads')
    .values({
      community_id: notice.communityId,
      notice_id: notice.id,
      person_id: caller.personId,
      at: new Date(now),
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'notice_id', 'person_id']).doNothing(),
    )
    .execute()
}

export async function getNotice(reading: Reading, id: string): Promise<NoticePage> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from notices n join communities c on c.id = n.community_id
    where n.id = ${id} and ${isFor(reading)}`.execute(reading.db)
  const row = rows[0]
  if (!row) throw new Refused('not-found')
  await markRead(reading, row)
  return { ...headOf(row), words: row.words }
}
