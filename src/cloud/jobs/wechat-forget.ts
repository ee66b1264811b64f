import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { enqueueAll } from '../queue/queue'

type Db = Kysely<Tables>

export type Forgotten = 'phone' | 'name' | 'photos' | 'login'

async function forgetName(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ display_name: '', name_wanted: null })
    .where('id', '=', personId)
    .execute()
  await db
    .updateTable('home_requests')
    .set({ name: '' })
    .where('person_id', '=', personId)
    .execute()
  await sql`
    update inbox i set facts = i.facts - 'name' from home_requests q
    where q.person_id = ${personId} and i.facts ->> 'requestId' = q.id::text`.execute(db)
}

/** Out of every story at once; the bytes go by the job that removes what stands nowhere. */
async function forgetPhotos(db: Db, personId: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string; community_id: string }>`
    update photos p set ticket_id = null, message_id = null
    where p.person_id = ${personId} and not exists (select 1 from staff s
      where s.community_id = p.community_id and s.person_id = p.person_id)
    returning p.id, p.community_id`.execute(db)
  await enqueueAll(
    db,
    rows.map(({ id, community_id }) => ({
      kind: 'drop-photo',
      dedupeKey: `forget-photo:${id}`,
      payload: { photoId: id },
      runAt: now,
      communityId: community_id,
    })),
    now,
  )
}

const forgetPhone = (db: Db, personId: string) =>
  db
    .updateTable('people')
    .set({ phone_box: null, phone_hash: null, phone_at: null })
    .where('id', '=', personId)
    .execute()

const forgetLogin = (db: Db, personId: string, now: Instant) =>
  sql`
    with gone as (
      update people set openid_hash = null, openid_box = null where id = ${personId} returning id)
    update sessions set revoked_at = ${new Date(now)}
    where person_id in (select id from gone) and revoked_at is null`.execute(db)

/** One kind of personal data of one person, because they took it back in WeChat. Facts stay. */
export async function forgetPart(
  db: Db,
  personId: string,
  part: Forgotten,
  now: Instant,
): Promise<void> {
  switch (part) {
    case 'name':
      return forgetName(db, personId)
    case 'photos':
      return forgetPhotos(db, personId, now)
    case 'login':
      await forgetLogin(db, personId, now)
      return
    case 'phone':
      await forgetPhone(db, personId)
      return
  }
}
