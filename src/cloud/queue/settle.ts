import { types } from 'node:util'
import { sql, type Transaction } from 'kysely'
import { type Instant, minutes } from '#domain/time'
import type { Tables } from '../database/tables'
import { transaction } from '../database/transaction'
import type { Deps } from '../deps'
import { errorCode } from '../error-code'
import type { Ending, Job, JobErrand, JobHandler, JobHandlers, JobTools } from './job'

export const MOST_ATTEMPTS = 8

/** 30 s, 1 min, 2 min ... at most an hour: eight tries take about two hours. */
const backoff = (attempt: number) => Math.min(minutes(60), minutes(0.25) * 2 ** attempt)

export type RunDeps = Pick<Deps, 'db' | 'log'> & JobTools

/** One claimed job in the hands of one worker. */
interface Turn {
  readonly deps: RunDeps
  readonly job: Job
  readonly worker: string
  readonly now: Instant
}

const held = (db: RunDeps['db'], { job, worker }: Turn) =>
  db
    .updateTable('jobs')
    .where('id', '=', job.id)
    .where('leased_by', '=', worker)
    .where('attempts', '=', job.attempt)
    .where('done_at', 'is', null)

/** @returns false when the lease ran out and somebody else took it over */
async function markDone(db: RunDeps['db'], turn: Turn): Promise<boolean> {
  const { numUpdatedRows } = await held(db, turn)
    .set({ done_at: new Date(turn.now), leased_until: null, last_error: null })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const runHandler = (turn: Turn, handler: JobHandler) =>
  transaction(turn.deps.db, async (tx) => {
    if (await markDone(tx, turn)) await handler(tx, turn.job, turn.now, turn.deps)
  })

const stillMine = async (tx: Transaction<Tables>, { job, worker }: Turn): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from jobs where id = ${job.id} and leased_by = ${worker} and attempts = ${job.attempt}
      and done_at is null for update`.execute(tx)
  return rows.length > 0
}

const runErrand = (turn: Turn, { perform }: JobErrand): Promise<Ending> =>
  perform({
    job: turn.job,
    now: turn.now,
    tools: turn.deps,
    hold: (work) =>
      transaction(turn.deps.db, async (tx) => ((await stillMine(tx, turn)) ? work(tx) : null)),
  })

async function putBack(turn: Turn, what: string): Promise<'failed' | 'dead'> {
  const { deps, job, now } = turn
  const dead = job.attempt >= MOST_ATTEMPTS
  deps.log.error({ jobId: job.id, kind: job.kind, attempt: job.attempt, what, dead }, 'job failed')
  await held(deps.db, turn)
    .set({
      leased_until: null,
      last_error: what,
      run_at: new Date(now + backoff(job.attempt)),
      dead_at: dead ? new Date(now) : null,
    })
    .execute()
  return dead ? 'dead' : 'failed'
}

/** Not a failure: the hour is wrong. */
const postpone = (turn: Turn, until: Instant) =>
  held(turn.deps.db, turn)
    .set((set) => ({
      leased_until: null,
      run_at: new Date(until),
      attempts: set('attempts', '-', 1),
    }))
    .execute()

async function conclude(turn: Turn, ending: Ending): Promise<'done' | 'failed' | 'dead'> {
  if (ending === 'again') return putBack(turn, 'later')
  if (ending === 'done') await markDone(turn.deps.db, turn)
  else if (ending !== 'lost') await postpone(turn, ending.notBefore)
  return 'done'
}

/** Does one job, whatever comes of it. */
export async function settle(
  deps: RunDeps,
  handlers: JobHandlers,
  job: Job,
  worker: string,
  now: Instant,
): Promise<'done' | 'failed' | 'dead'> {
  const turn = { deps, job, worker, now }
  const handler = handlers[job.kind]
  try {
    if (typeof handler !== 'function') return await conclude(turn, await runErrand(turn, handler))
    await runHandler(turn, handler)
    return 'done'
  } catch (error) {
    // The class and code of the error only: its message may hold what a resident wrote.
    const name = types.isNativeError(error) ? error.name : 'unknown'
    return putBack(turn, `${name} ${errorCode(error) ?? ''}`.trim())
  }
}
