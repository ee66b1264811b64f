import { type Kysely, sql } from 'kysely'
import type { HomeScreen, ImprovementList } from '#contract/inbox'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'

type Improvement = ImprovementList['items'][number]

export interface OpenTickets {
  readonly count: number
  readonly rows: readonly TicketRowFacts[]
}

/** The own open tickets of one home: those that wait for the resident first, then the nearest promise. */
export async function findOpenTickets(
  db: Kysely<Tables>,
  personId: string,
  home: { readonly communityId: string; readonly houseId: string },
  limit: number,
): Promise<OpenTickets> {
  const { rows } = await sql<TicketRowFacts & { total: number }>`
    select ${TICKET_ROW}, count(*) over ()::int as total
    from tickets t
    where t.community_id = ${home.communityId} and t.house_id = ${home.houseId}
      and t.reporter_id = ${personId} and t.state in
        ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')
    order by t.state not in ('resolved', 'pending_resident'),
      coalesce(t.due_at, t.auto_close_at), t.id
    limit ${limit}`.execute(db)
  return { count: rows[0]?.total ?? 0, rows }
}

interface ImprovementJson {
  id: string
  asked: string
  did: string
  homes: number
  state: Improvement['state']
  done_at: string | null
  due_at: string | null
  published_at: string
}

const isoOrNull = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString()

const improvementOf = (row: ImprovementJson): Improvement => ({
  id: row.id,
  asked: row.asked,
  did: row.did,
  homes: row.homes,
  state: row.state,
  doneAt: isoOrNull(row.done_at),
  dueAt: isoOrNull(row.due_at),
  publishedAt: new Date(row.published_at).toISOString(),
})

/** What was done last stands before what was only promised last. */
const NEWS = sql`greatest(i.published_at, i.done_at) desc, i.id desc`

export interface Board {
  readonly unread: number
  readonly newest: Improvement | null
  readonly notices: HomeScreen['notices']
}

/** What the community sees, and this person's unread messages, in one statement. */
export async function findBoard(
  db: Kysely<Tables>,
  personId: string,
  communityId: string,
  now: Instant,
): Promise<Board> {
  const { rows } = await sql<{
    unread: number
    newest: ImprovementJson | null
    notices: { id: string; title: string; at: string }[]
  }>`
    select
      (select count(*)::int from inbox where person_id = ${personId} and read_at is null) as unread,
      (select to_json(i) from improvements i
        where i.community_id = ${communityId} and i.published_at <= ${new Date(now)}
        order by ${NEWS} limit 1) as newest,
      (select coalesce(json_agg(json_build_object('id', n.id, 'title', n.title,
          'at', n.published_at) order by n.published_at desc, n.id desc), '[]')
        from (select id, title, published_at from notices
          where community_id = ${communityId} and published_at <= ${new Date(now)}
          order by published_at desc, id desc limit 3) n) as notices`.execute(db)
  const row = rows[0]
  return {
    unread: row?.unread ?? 0,
    newest: row?.newest ? improvementOf(row.newest) : null,
    notices: (row?.notices ?? []).map((n) => ({ ...n, at: new Date(n.at).toISOString() })),
  }
}

/** @returns null when there is no such community */
export async function listPublished(
  db: Kysely<Tables>,
  communityId: string,
  now: Instant,
): Promise<readonly Improvement[] | null> {
  const { rows } = await sql<{ items: ImprovementJson[] }>`
    select (select coalesce(json_agg(i order by ${NEWS}), '[]') from improvements i
      where i.community_id = c.id and i.published_at <= ${new Date(now)}) as items
    from communities c where c.id = ${communityId}`.execute(db)
  return rows[0] ? rows[0].items.map(improvementOf) : null
}

/** A home that the person asked for and that waits for the desk: its community may be shown. */
export async function findWaitingHome(
  db: Kysely<Tables>,
  personId: string,
  houseId: string,
): Promise<{ communityId: string } | null> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id as "communityId" from home_requests
    where person_id = ${personId} and house_id = ${houseId} and state = 'waiting'`.execute(db)
  return rows[0] ?? null
}
