import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Job } from './job'
import { enqueue } from './queue'

/**
 * A full batch is followed by another job that begins after its last one. It is written in the transaction
 * that marks this one done, so that every batch runs once, however often a worker dies.
 * @param done ids in the order in which they were taken
 */
export async function nextBatch(
  db: Kysely<Tables>,
  job: Job,
  done: readonly string[],
  limit: number,
  now: Instant,
): Promise<void> {
  const last = done[done.length - 1]
  if (last === undefined || done.length < limit) return
  const { kind, payload, communityId } = job
  await enqueue(
    db,
    {
      kind,
      dedupeKey: `${kind}:${payload.updateId}:${last}`,
      payload: { ...payload, after: last },
      runAt: now,
      ...(communityId !== null && { communityId }),
    },
    now,
  )
}
