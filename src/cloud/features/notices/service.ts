import { type Kysely, sql } from 'kysely'
import type { NoticeList, NoticePage } from '#contract/transparency'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { Refused } from '../../http/refused'

interface Reading {
  readonly db: Kysely<Tables>
  readonly now: Instant
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

const MOST = 50
const FIRST = 3

/** All of one community, newest first. @throws Refused for a community that is none */
async function noticesOf({ db, now }: Reading, communityId: string): Promise<NoticeList> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from notices n join communities c on c.id = n.community_id
    where n.community_id = ${communityId} and n.published_at <= ${new Date(now)}
    order by n.published_at desc, n.id desc limit ${MOST}`.execute(db)
  if (rows.length > 0) return { items: rows.map(headOf) }
  const known = await sql`select 1 from communities where id = ${communityId}`.execute(db)
  if (known.rows.length === 0) throw new Refused('not-found')
  return { items: [] }
}

/** The newest of each community, for somebody who has not said yet where they live. */
async function newestOfAll({ db, now }: Reading): Promise<NoticeList> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from communities c
    cross join lateral (
      select * from notices x
      where x.community_id = c.id and x.published_at <= ${new Date(now)}
      order by x.published_at desc, x.id desc limit ${FIRST}) n
    order by c.created_at, c.id, n.published_at desc, n.id desc limit ${MOST}`.execute(db)
  return { items: rows.map(headOf) }
}

/** RES-10, RES-01: notices stand open to everybody, before any login. */
export const listNotices = (reading: Reading, communityId?: string): Promise<NoticeList> =>
  communityId === undefined ? newestOfAll(reading) : noticesOf(reading, communityId)

export async function getNotice({ db, now }: Reading, id: string): Promise<NoticePage> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from notices n join communities c on c.id = n.community_id
    where n.id = ${id} and n.published_at <= ${new Date(now)}`.execute(db)
  const row = rows[0]
  if (!row) throw new Refused('not-found')
  return { ...headOf(row), words: row.words }
}
