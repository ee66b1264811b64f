import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import { minutes } from '#domain/time'
import type { Tables } from '../database/tables'
import { transaction } from '../database/transaction'
import type { Deps } from '../deps'
import { errorCode } from '../error-code'
import type { JobKind, JobPayload } from './kinds'

export interface Job {
  readonly id: string
  readonly kind: JobKind
  readonly communityId: string | null
  readonly payload: JobPayload
  readonly runAt: Instant
  /** 1 for the first try. */
  readonly attempt: number
}

/** Runs in the transaction that also marks the job done; it re-reads what it acts upon and may find nothing to do. */
export type JobHandler = (
  tx: Transaction<Tables>,
  job: Job,
  now: Instant,
  tools: JobTools,
) => Promise<void>
/** What a job may need beside the database. */
export type JobTools = Pick<Deps, 'files'>
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>

export interface RunResult {
  readonly done: number
  readonly failed: number
  readonly dead: number
}

const LEASE = minutes(2)
const BATCH = 20
const MOST_ATTEMPTS = 8

/** 30 s, 1 min, 2 min ... at most an hour: eight tries take about two hours. */
const backoff = (attempt: number) => Math.min(minutes(60), minutes(0.25) * 2 ** attempt)

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

type RunDeps = Pick<Deps, 'db' | 'log' | 'files'>

async function runOne(
  deps: RunDeps,
  handlers: JobHandlers,
  job: Job,
  worker: string,
  now: Instant,
) {
  await transaction(deps.db, async (tx) => {
    const mine = await tx
      .updateTable('jobs')
      .set({ done_at: new Date(now), leased_until: null, last_error: null })
      .where('id', '=', job.id)
      .where('leased_by', '=', worker)
      .where('attempts', '=', job.attempt)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    // The lease ran out and somebody else took it over.
    if (mine.numUpdatedRows === 0n) return
    await handlers[job.kind](tx, job, now, deps)
  })
}

async function putBack(deps: RunDeps, job: Job, worker: string, error: unknown, now: Instant) {
  const dead = job.attempt >= MOST_ATTEMPTS
  // The class and code of the error only: its message may hold what a resident wrote.
  const what = `${error instanceof Error ? error.name : 'unknown'} ${errorCode(error) ?? ''}`.trim()
  deps.log.error({ jobId: job.id, kind: job.kind, attempt: job.attempt, what, dead }, 'job failed')
  await deps.db
    .updateTable('jobs')
    .set({
      leased_until: null,
      last_error: what,
      run_at: new Date(now + backoff(job.attempt)),
      dead_at: dead ? new Date(now) : null,
    })
    .where('id', '=', job.id)
    .where('leased_by', '=', worker)
    .where('done_at', 'is', null)
    .execute()
  return dead
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

async function settle(
  deps: RunDeps,
  handlers: JobHandlers,
  job: Job,
  worker: string,
  now: Instant,
): Promise<keyof RunResult> {
  try {
    await runOne(deps, handlers, job, worker, now)
    return 'done'
  } catch (error) {
    return (await putBack(deps, job, worker, error, now)) ? 'dead' : 'failed'
  }
}
