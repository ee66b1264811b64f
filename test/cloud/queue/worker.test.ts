import { transaction } from '#cloud/database/transaction'
import { newId } from '#cloud/ids'
import type { JobHandler, JobHandlers } from '#cloud/queue/job'
import { JOB_KINDS } from '#cloud/queue/kinds'
import { startWorker } from '#cloud/queue/loop'
import { enqueue } from '#cloud/queue/queue'
import { runDue } from '#cloud/queue/worker'
import { minutes } from '#domain/time'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ only: () => {} })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.db.deleteFrom('jobs').execute()
  await world.db.deleteFrom('audit_log').execute()
})

/** All kinds do the same here: what a kind means is its handler's own test. */
const every = (handler: JobHandler) =>
  Object.fromEntries(JOB_KINDS.map((kind) => [kind, handler])) as unknown as JobHandlers

/** A deed that can be counted, written in the job's own transaction. */
const deed: JobHandler = async (tx, job, now) => {
  const row = {
    community_id: world.here.id,
    id: newId(now),
    actor_id: null,
    verb: 'job',
    subject_id: job.id,
  }
  await tx
    .insertInto('audit_log')
    .values({ ...row, at: new Date(now) })
    .execute()
}
const deeds = async () =>
  (await world.db.selectFrom('audit_log').select('subject_id').execute()).map(
    (row) => row.subject_id,
  )
const add = (dedupeKey: string, runAt = world.clock.at) =>
  enqueue(world.db, { kind: 'auto-close', dedupeKey, payload: { n: 1 }, runAt }, world.clock.at)
const run = (handlers: JobHandlers, name = 'one') =>
  runDue(world.deps, handlers, world.clock.at, name)
const jobs = () => world.db.selectFrom('jobs').selectAll().orderBy('dedupe_key').execute()

test('a job runs once, when it is due and not before', async () => {
  await add('later', world.clock.at + 1)
  expect(await run(every(deed))).toEqual({ done: 0, failed: 0, dead: 0 })
  world.clock.advance(1)
  expect(await run(every(deed))).toEqual({ done: 1, failed: 0, dead: 0 })
  expect(await run(every(deed))).toEqual({ done: 0, failed: 0, dead: 0 })
  expect(await deeds()).toHaveLength(1)
})

test('the same key is one job, for ever', async () => {
  await add('once')
  await add('once', world.clock.at + 5)
  await run(every(deed))
  await add('once')
  await run(every(deed))
  expect(await deeds()).toHaveLength(1)
})

test('a job is written with its cause: undone together', async () => {
  const undone = transaction(world.db, async (tx) => {
    await enqueue(
      tx,
      { kind: 'auto-close', dedupeKey: 'undone', payload: {}, runAt: 0 },
      world.clock.at,
    )
    throw new Error('the cause failed')
  })
  await expect(undone).rejects.toThrow('the cause failed')
  expect(await jobs()).toEqual([])
})

test('ten workers and 200 jobs: each runs exactly once (QR-10)', async () => {
  for (let n = 0; n < 200; n++) await add(`job-${n}`)
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, n) => run(every(deed), `worker-${n}`)),
  )
  expect(results.reduce((sum, one) => sum + one.done, 0)).toBe(200)
  const done = await deeds()
  expect([done.length, new Set(done).size]).toEqual([200, 200])
})

test('a failing job leaves nothing behind, comes again later and later, and dies after the eighth time', async () => {
  await add('hopeless')
  const handlers = every(async (tx, job, now, tools) => {
    await deed(tx, job, now, tools)
    throw new Error(`words of a resident: Mrs Lin`)
  })
  const waits: number[] = []
  for (let n = 1; n <= 8; n++) {
    expect(await run(handlers)).toEqual(
      n < 8 ? { done: 0, failed: 1, dead: 0 } : { done: 0, failed: 0, dead: 1 },
    )
    const [job] = await jobs()
    waits.push((job?.run_at.getTime() ?? 0) - world.clock.at)
    world.clock.at = job?.run_at.getTime() ?? 0
  }
  expect(waits.slice(0, 7).map((wait) => wait / minutes(1))).toEqual([0.5, 1, 2, 4, 8, 16, 32])
  expect(await deeds()).toEqual([])
  expect(await run(every(deed))).toEqual({ done: 0, failed: 0, dead: 0 })
  const [job] = await jobs()
  expect(job).toMatchObject({ attempts: 8, last_error: 'Error', dead_at: expect.anything() })
  expect(world.logged.join('')).not.toContain('Mrs Lin')
})

test('a job whose worker died is taken over when its lease ends, and the dead one cannot finish it twice', async () => {
  await add('orphan')
  await world.db
    .updateTable('jobs')
    .set({ leased_by: 'dead', leased_until: new Date(world.clock.at + minutes(2)), attempts: 1 })
    .execute()
  expect((await run(every(deed))).done).toBe(0)
  world.clock.advance(minutes(2))
  expect((await run(every(deed))).done).toBe(1)
  expect(await deeds()).toHaveLength(1)
})

test('what a job enqueues for now runs in the same round', async () => {
  await add('first')
  const handlers = every(async (tx, job, now, tools) => {
    await deed(tx, job, now, tools)
    await enqueue(tx, { kind: 'tell-resident', dedupeKey: 'second', payload: {}, runAt: now }, now)
  })
  expect((await run(handlers)).done).toBe(2)
})

test('the loop finishes its job before it stops, and gives back what it had not begun', async () => {
  for (let n = 0; n < 5; n++) await add(`slow-${n}`)
  let begun = 0
  let begin: () => void = () => {}
  const first = new Promise<void>((done) => {
    begin = done
  })
  const loop = startWorker(
    world.deps,
    every(async (tx, job, now, tools) => {
      begun += 1
      begin()
      await new Promise((done) => setTimeout(done, 100))
      await deed(tx, job, now, tools)
    }),
    10,
  )
  await first
  await loop.looked // with work still to do: a long backlog keeps no process from being ready
  expect(loop.lastRunAt()).toBe(world.clock.at)
  await loop.stop()
  expect([begun, (await deeds()).length]).toEqual([1, 1])
  const left = (await jobs()).filter((job) => job.done_at === null)
  expect(left.map((job) => [job.leased_until, job.attempts])).toEqual(Array(4).fill([null, 0]))
})
