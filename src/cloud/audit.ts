import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from './database/tables'
import { newId } from './ids'

export interface Deed {
  readonly communityId: string
  /** The person who did it. */
  readonly actorId: string | null
  readonly verb: string
  readonly subjectId?: string
  /** Ids, codes and numbers only. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
  readonly at: Instant
}

/** Who did what that is not in a ticket's own story; written in the transaction of the deed. */
export async function audit(db: Kysely<Tables>, deed: Deed): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      community_id: deed.communityId,
      id: newId(deed.at),
      actor_id: deed.actorId,
      verb: deed.verb,
      subject_id: deed.subjectId ?? null,
      facts: JSON.stringify(deed.facts ?? {}),
      at: new Date(deed.at),
    })
    .execute()
}
