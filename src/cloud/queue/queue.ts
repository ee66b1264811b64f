import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'
import type { JobKind, JobPayload } from './kinds'

export interface NewJob {
  readonly kind: JobKind
  /** One job per key, ever: enqueueing it again changes nothing. A moved deadline needs a new key. */
  readonly dedupeKey: string
  readonly payload: JobPayload
  readonly runAt: Instant
  readonly communityId?: string
}

/** Written in the transaction of its cause: there is never a deed without its job, nor the reverse. */
export const enqueue = (db: Kysely<Tables>, job: NewJob, now: Instant): Promise<void> =>
  enqueueAll(db, [job], now)

export async function enqueueAll(
  db: Kysely<Tables>,
  jobs: readonly NewJob[],
  now: Instant,
): Promise<void> {
  if (jobs.length === 0) return
  await db
    .insertInto('jobs')
    .values(
      jobs.map((job) => ({
        id: newId(now),
        community_id: job.communityId ?? null,
        kind: job.kind,
        dedupe_key: job.dedupeKey,
        payload: JSON.stringify(job.payload),
        run_at: new Date(job.runAt),
        made_at: new Date(now),
      })),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}
