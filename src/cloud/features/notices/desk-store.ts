import { type Kysely, sql } from 'kysely'
import type { DeskNotice } from '#contract/notices'
import { type NoticeDraft, type NoticeFacts, stateOf } from '#domain/notices/notice'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

interface Row {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly building_ids: string[]
  readonly buildings: DeskNotice['buildings']
  readonly published_at: Date | null
  readonly withdrawn_at: Date | null
  readonly reads: number
  readonly readers: number
}

const factsOf = (
  row: Pick<Row, 'building_ids' | 'published_at' | 'withdrawn_at'>,
): NoticeFacts => ({
  buildingIds: row.building_ids,
  publishedAt: row.published_at?.getTime() ?? null,
  withdrawnAt: row.withdrawn_at?.getTime() ?? null,
})

const MOST = 50

/** Drafts first, then the newest; with whom it is for and how many of them opened it. */
export async function listRows(db: Db, communityId: string): Promise<DeskNotice[]> {
  const { rows } = await sql<Row>`
    select n.id, n.title, n.words, n.building_ids, n.published_at, n.withdrawn_at,
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.position), '[]')
        from buildings b where b.community_id = n.community_id and b.id = any(n.building_ids)) as buildings,
      (select count(*)::int from notice_reads d
        where d.community_id = n.community_id and d.notice_id = n.id) as reads,
      (select count(distinct r.person_id)::int from residencies r
        join houses h on h.community_id = r.community_id and h.id = r.house_id
        where r.community_id = n.community_id and r.moved_out_at is null
          and (n.building_ids = '{}' or h.building_id = any(n.building_ids))) as readers
    from notices n where n.community_id = ${communityId}
    order by n.published_at desc nulls first, n.id desc limit ${MOST}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.words,
    state: stateOf(factsOf(row)),
    buildings: row.buildings,
    at: row.published_at?.toISOString() ?? null,
    reads: row.reads,
    readers: row.readers,
  }))
}

export async function listBuildings(
  db: Db,
  communityId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('buildings')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function lockNotice(
  db: Db,
  communityId: string,
  id: string,
): Promise<NoticeFacts | null> {
  const row = await db
    .selectFrom('notices')
    .select(['building_ids', 'published_at', 'withdrawn_at'])
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? factsOf(row) : null
}

export async function saveDraft(
  db: Db,
  of: { readonly communityId: string; readonly id: string; readonly staffId: string },
  draft: NoticeDraft,
  now: Instant,
): Promise<void> {
  const { title, words } = draft
  const said = { title, words, building_ids: [...draft.buildingIds] }
  await db
    .insertInto('notices')
    .values({
      community_id: of.communityId,
      id: of.id,
      ...said,
      published_at: null,
      made_by: of.staffId,
      made_at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doUpdateSet(said))
    .execute()
}

export async function stepRow(
  db: Db,
  of: { readonly communityId: string; readonly id: string },
  step: 'publish' | 'withdraw',
  now: Instant,
): Promise<void> {
  const at = new Date(now)
  await db
    .updateTable('notices')
    .set(step === 'publish' ? { published_at: at } : { withdrawn_at: at })
    .where('community_id', '=', of.communityId)
    .where('id', '=', of.id)
    .execute()
}
