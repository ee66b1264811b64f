import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import { minutes } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Job, JobHandlers } from './job'
import type { JobKind, JobPayload } from './kinds'
import { type RunDeps, settle } from './settle'

export interface RunResult {
  readonly done: number
  readonly failed: number
  readonly dead: number
}

const LEASE = minutes(2)
const BATCH = 20

interface Claimed {
  id: string
  kind: JobKind
  community_id: string | null
  payload: JobPayload
  run_at: Date
  attempts: number
}

/** Two workers never get the same row: `skip locked` while claiming, the lease afterwards. */
const claim = (db: Kysely<Tables>, worker: string, now: Instant) =>
  sql<Claimed>`
    update jobs set leased_until = ${new Date(now + LEASE)}, leased_by = ${worker},
      attempts = attempts + 1
    where id in (
      select id from jobs
      where done_at is null and dead_at is null and run_at <= ${new Date(now)}
        and (leased_until is null or leased_until <= ${new Date(now)})
      order by run_at, id limit ${BATCH} for update skip locked)
    returning id, kind, community_id, payload, run_at, attempts`.execute(db)

const jobOf = (row: Claimed): Job => ({
  id: row.id,
  kind: row.kind,
  communityId: row.community_id,
  payload: row.payload,
  runAt: row.run_at.getTime(),
  attempt: row.attempts,
})

/** `returning` keeps no order. */
const byTime = (a: Job, b: Job) => a.runAt - b.runAt || (a.id < b.id ? -1 : 1)

/** What was claimed and not begun: another worker need not wait for the end of the lease. */
async function giveBack(db: Kysely<Tables>, worker: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set((set) => ({ leased_until: null, attempts: set('attempts', '-', 1) }))
    .where('leased_by', '=', worker)
    .where('leased_until', 'is not', null)
    .where('done_at', 'is', null)
    .execute()
}

/** Runs everything that is due at `now`, also what these jobs enqueue for now. */
export async function runDue(
  deps: RunDeps,
  handlers: JobHandlers,
  now: Instant,
  worker = 'worker',
  isStopping: () => boolean = () => false,
): Promise<RunResult> {
  const result = { done: 0, failed: 0, dead: 0 }
  for (;;) {
    const { rows } = await claim(deps.db, worker, now)
    if (rows.length === 0) return result
    for (const job of rows.map(jobOf).sort(byTime)) {
      if (isStopping()) {
        await giveBack(deps.db, worker)
        return result
      }
      result[await settle(deps, handlers, job, worker, now)] += 1
    }
  }
}
