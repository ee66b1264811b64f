import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'

export interface MessageGround {
  /** The ticket in which a message with this id already stands. */
  readonly ticket_id: string | null
  readonly person_id: string | null
  /** The words of the saved reply that was named, if it is one of this community. */
  readonly saved_words: string | null
}

/** What a new message is held against: its own id, and the saved reply that it says to be. */
export async function findMessageGround(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  savedReplyId: string | null,
): Promise<MessageGround> {
  const { rows } = await sql<MessageGround>`
    select m.ticket_id, m.person_id, s.words as saved_words
    from (select 1) as one
    left join messages m on m.community_id = ${communityId} and m.id = ${id}
    left join saved_replies s
      on s.community_id = ${communityId} and s.id = ${savedReplyId}::uuid`.execute(db)
  return rows[0] ?? { ticket_id: null, person_id: null, saved_words: null }
}

/** What the other side wrote is read now, and so are the messages of the house about it. */
export async function markRead(
  db: Kysely<Tables>,
  ticket: { readonly communityId: string; readonly id: string },
  reader: { readonly personId: string; readonly reads: 'resident' | 'staff' | null },
  at: Date,
): Promise<void> {
  await sql`
    with seen as (
      update messages set read_at = ${at}
      where community_id = ${ticket.communityId} and ticket_id = ${ticket.id}
        and author = ${reader.reads} and visibility = 'public' and read_at is null)
    update inbox set read_at = ${at}
    where person_id = ${reader.personId} and ticket_id = ${ticket.id} and read_at is null`.execute(
    db,
  )
}
