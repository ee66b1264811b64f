import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

export interface NewPhoto {
  readonly communityId: string
  readonly id: string
  readonly personId: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly sha256: string
  readonly at: Instant
}

/** A photo that stands nowhere yet; the ticket or message that names it takes it. */
export async function insertPhoto(db: Kysely<Tables>, photo: NewPhoto): Promise<void> {
  await db
    .insertInto('photos')
    .values({
      community_id: photo.communityId,
      id: photo.id,
      person_id: photo.personId,
      ticket_id: null,
      message_id: null,
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes,
      sha256: photo.sha256,
      made_at: new Date(photo.at),
    })
    .execute()
}
