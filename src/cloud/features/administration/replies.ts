import { type Kysely, sql } from 'kysely'
import type { ReplyList, SaveReply } from '#contract/administration'
import { decideReply, type ReplyWords } from '#domain/tickets/saved-reply'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Asking } from './asking'

type Db = Kysely<Tables>
type Item = ReplyList['items'][number]

async function itemsOf(db: Db, communityId: string): Promise<ReplyList> {
  const { rows } = await sql<Item>`
    select r.id, r.title, r.words, r.version, r.retired_at is not null as retired,
      (select coalesce(json_agg(json_build_object('version', v.version, 'title', v.title,
          'words', v.words, 'at', v.made_at) order by v.version desc), '[]')
        from saved_reply_versions v
        where v.community_id = r.community_id and v.reply_id = r.id and v.version < r.version)
        as history
    from saved_replies r where r.community_id = ${communityId}
    order by r.retired_at is not null, r.position, r.id limit 200`.execute(db)
  return {
    items: rows.map((row) => ({
      ...row,
      history: row.history.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    })),
  }
}

interface Held extends ReplyWords {
  readonly version: number
  readonly retired: boolean
}

async function lockReply(db: Db, communityId: string, id: string): Promise<Held | null> {
  const { rows } = await sql<Held>`
    select title, words, version, retired_at is not null as retired from saved_replies
    where community_id = ${communityId} and id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

interface Kept extends ReplyWords {
  readonly communityId: string
  readonly id: string
  readonly version: number
  readonly retired: boolean
  readonly by: string
  readonly at: Instant
}

/** What stands now is also the newest line of its history. */
async function keep(db: Db, one: Kept): Promise<void> {
  const { communityId, id, version, title, words, retired } = one
  const retiredAt = retired ? new Date(one.at) : null
  await sql`
    insert into saved_replies (community_id, id, title, words, position, version, retired_at)
    select ${communityId}::uuid, ${id}::uuid, ${title}::text, ${words}::text,
      coalesce(max(r.position) + 1, 0), ${version}::int, ${retiredAt}::timestamptz
    from saved_replies r where r.community_id = ${communityId}
    on conflict (community_id, id) do update set title = excluded.title, words = excluded.words,
      version = excluded.version, retired_at = excluded.retired_at`.execute(db)
  await db
    .insertInto('saved_reply_versions')
    .values({
      community_id: communityId,
      reply_id: id,
      version,
      title,
      words,
      retired,
      made_by: one.by,
      made_at: new Date(one.at),
    })
    .execute()
}

/** A wording from before there was a history is written into it when it changes. */
async function keepFirst(
  db: Db,
  communityId: string,
  id: string,
  before: Held,
  by: { readonly personId: string; readonly at: Instant },
): Promise<void> {
  await sql`
    insert into saved_reply_versions (community_id, reply_id, version, title, words, made_by, made_at)
    values (${communityId}, ${id}, ${before.version}, ${before.title}, ${before.words},
      ${by.personId}, ${new Date(by.at)})
    on conflict (community_id, reply_id, version) do nothing`.execute(db)
}

export async function listReplies({ db, caller }: Asking, communityId: string): Promise<ReplyList> {
  seatIn(caller, communityId, 'listReplies')
  return itemsOf(db, communityId)
}

export async function saveReply(
  { db, caller, now }: Asking,
  id: string,
  { communityId, ...wish }: SaveReply,
): Promise<ReplyList> {
  seatIn(caller, communityId, 'saveReply')
  const before = await lockReply(db, communityId, id)
  const next = must(decideReply(before, wish))
  const by = { personId: caller.personId, at: now }
  if (before !== null) await keepFirst(db, communityId, id, before, by)
  const version = (before?.version ?? 0) + 1
  await keep(db, { communityId, id, ...next, version, retired: false, by: by.personId, at: now })
  const deed = { communityId, actorId: caller.personId, verb: 'save-reply', subjectId: id }
  await audit(db, { ...deed, facts: { version }, at: now })
  return itemsOf(db, communityId)
}

/** Offered no more; what was sent with it still names it. */
export async function retireReply(
  { db, caller, now }: Asking,
  id: string,
  communityId: string,
): Promise<ReplyList> {
  seatIn(caller, communityId, 'retireReply')
  const before = await lockReply(db, communityId, id)
  if (before === null) throw new Refused('not-found')
  if (before.retired) throw new Refused('illegal-transition', 'retired')
  const by = { personId: caller.personId, at: now }
  await keepFirst(db, communityId, id, before, by)
  const { title, words } = before
  const version = before.version + 1
  await keep(db, {
    communityId,
    id,
    title,
    words,
    version,
    retired: true,
    by: by.personId,
    at: now,
  })
  const deed = { communityId, actorId: caller.personId, verb: 'retire-reply', subjectId: id }
  await audit(db, { ...deed, at: now })
  return itemsOf(db, communityId)
}
