import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'

export interface Notice {
  readonly personId: string
  readonly communityId: string
  /** The phone makes the words from it; see notify/templates. */
  readonly template: string
  readonly ticketId?: string
  readonly facts?: Readonly<Record<string, string>>
  /** The same key for the same person is told once, ever. */
  readonly dedupeKey: string
  readonly at: Instant
}

const rowOf = (notice: Notice) => ({
  person_id: notice.personId,
  id: newId(notice.at),
  community_id: notice.communityId,
  template: notice.template,
  ticket_id: notice.ticketId ?? null,
  facts: JSON.stringify(notice.facts ?? {}),
  dedupe_key: notice.dedupeKey,
  at: new Date(notice.at),
  read_at: null,
})

/** Puts messages into the in-app inbox, in the transaction of their cause; one statement for many people. */
export async function tellAll(db: Kysely<Tables>, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  await db
    .insertInto('inbox')
    .values(notices.map(rowOf))
    .onConflict((conflict) => conflict.columns(['person_id', 'dedupe_key']).doNothing())
    .execute()
}
