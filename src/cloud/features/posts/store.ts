import { type Kysely, sql } from 'kysely'
import type { PostKind } from '#domain/praise/post'
import type { Instant } from '#domain/time'
import { shownToOthers } from '../../content/shown'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export interface Post {
  readonly id: string
  readonly communityId: string
  readonly communityName: string
  readonly kind: PostKind
  readonly name: string
  /** When the asking person last rated it. */
  readonly lastAt: Date | null
}

const POST = (personId: string | null) => sql`
  p.id, p.community_id as "communityId", c.name as "communityName", p.kind, p.name,
  (select max(r.at) from post_ratings r
    where r.community_id = p.community_id and r.post_id = p.id
      and r.person_id = ${personId}::uuid) as "lastAt"`

/** @param code normalised */
export async function findByCode(db: Db, code: string, personId: string | null) {
  const { rows } = await sql<Post>`
    select ${POST(personId)} from posts p join communities c on c.id = p.community_id
    where p.code = ${code} and p.closed_at is null`.execute(db)
  return rows[0] ?? null
}

/** Held with the person: two phones of one person come one after the other. */
export async function lockPost(db: Db, id: string, personId: string): Promise<Post | null> {
  await sql`select 1 from people where id = ${personId} for update`.execute(db)
  const { rows } = await sql<Post>`
    select ${POST(personId)} from posts p join communities c on c.id = p.community_id
    where p.id = ${id} and p.closed_at is null`.execute(db)
  return rows[0] ?? null
}

export interface NewRating {
  readonly id: string
  readonly communityId: string
  readonly postId: string
  readonly personId: string
  readonly houseId: string
  readonly staffId: string | null
  readonly score: number
  readonly words: string
}

export async function insertRating(db: Db, one: NewRating, now: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('post_ratings')
    .values({
      community_id: one.communityId,
      id: one.id,
      post_id: one.postId,
      person_id: one.personId,
      house_id: one.houseId,
      staff_id: one.staffId,
      score: one.score,
      words: one.words,
      at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The post that this person rated under this id before: the same tap, sent again. */
export async function ratedBefore(db: Db, post: Post, id: string, personId: string) {
  const { rows } = await sql<{ at: Date }>`
    select at from post_ratings
    where community_id = ${post.communityId} and id = ${id} and post_id = ${post.id}
      and person_id = ${personId}`.execute(db)
  return rows[0]?.at ?? null
}

export async function worksAs(db: Db, communityId: string, staffId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from staff
    where community_id = ${communityId} and id = ${staffId} and disabled_at is null`.execute(db)
  return rows.length > 0
}

export interface PostSum {
  readonly id: string
  readonly kind: PostKind
  readonly name: string
  readonly code: string
  readonly n: number
  readonly mean: number | null
  readonly words: string[]
}

/** Open posts; of each person the last answer since then. Words that may be shown, in an order that tells no day. */
export async function listSums(
  db: Db,
  communityId: string,
  since: Instant,
): Promise<readonly PostSum[]> {
  const { rows } = await sql<PostSum>`
    select p.id, p.kind, p.name, p.code, count(l.score)::int as n, avg(l.score)::float8 as mean,
      coalesce(json_agg(l.words order by l.words) filter (where l.words <> '' and l.shown), '[]')
        as words
    from posts p
    left join lateral (
      select distinct on (r.person_id) r.score, r.words,
        ${shownToOthers('praise', 'r.community_id', 'r.id')} as shown
      from post_ratings r
      where r.community_id = p.community_id and r.post_id = p.id and r.at >= ${new Date(since)}
      order by r.person_id, r.at desc) l on true
    where p.community_id = ${communityId} and p.closed_at is null
    group by p.id, p.kind, p.name, p.code, p.made_at order by p.made_at, p.id`.execute(db)
  return rows
}

/** What residents said of one colleague by name. */
export async function findOwnSum(
  db: Db,
  communityId: string,
  staffId: string,
  since: Instant,
): Promise<{ readonly n: number; readonly mean: number | null }> {
  const { rows } = await sql<{ n: number; mean: number | null }>`
    select count(*)::int as n, avg(l.score)::float8 as mean from (
      select distinct on (r.person_id) r.score from post_ratings r
      where r.community_id = ${communityId} and r.staff_id = ${staffId}
        and r.at >= ${new Date(since)}
      order by r.person_id, r.at desc) l`.execute(db)
  return rows[0] ?? { n: 0, mean: null }
}

export async function insertPost(
  db: Db,
  post: {
    readonly id: string
    readonly communityId: string
    readonly kind: PostKind
    readonly name: string
    readonly code: string
  },
  now: Instant,
): Promise<void> {
  await db
    .insertInto('posts')
    .values({
      community_id: post.communityId,
      id: post.id,
      kind: post.kind,
      name: post.name,
      code: post.code,
      made_at: new Date(now),
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .execute()
}

export async function closeOne(db: Db, communityId: string, id: string, now: Instant) {
  const { numUpdatedRows } = await db
    .updateTable('posts')
    .set({ closed_at: new Date(now) })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
