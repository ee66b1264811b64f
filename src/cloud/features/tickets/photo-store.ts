import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'

/**
 * Who lives in two communities sends a photo before the cloud knows for which: its row is put where
 * the ticket is. Everybody else's already lies there, and this asks nothing.
 * A row changes its community by being written anew: community_id distributes the table.
 */
export async function adoptPhotos(
  db: Kysely<Tables>,
  caller: Caller,
  communityId: string,
  photoIds: readonly string[],
): Promise<void> {
  const others = [...caller.homes, ...caller.seats].filter((p) => p.communityId !== communityId)
  if (photoIds.length === 0 || others.length === 0) return
  await sql`
    with left_behind as (
      delete from photos
      where person_id = ${caller.personId} and ticket_id is null
        and community_id <> ${communityId} and id = any (${[...photoIds]}::uuid[])
      returning *)
    insert into photos (community_id, id, person_id, width, height, bytes, sha256, made_at)
    select ${communityId}::uuid, id, person_id, width, height, bytes, sha256, made_at
    from left_behind`.execute(db)
}
