import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Deps } from '../deps'

/** What the process knows about itself; absent in tests that build the app alone. */
export interface Readiness {
  /** How many migrations stand in the database. */
  readonly migrations: number
  /** When the worker last looked for jobs; null before the first time. */
  readonly workerLookedAt: () => number | null
}

/** A worker that has not looked for this long hangs or lost its database. */
const LATEST_LOOK = 60_000
const LONGEST_WAIT = 2_000

async function databaseAnswers(deps: Deps): Promise<boolean> {
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<false>((done) => {
    alarm = setTimeout(done, LONGEST_WAIT, false)
  })
  const look = sql`select 1`.execute(deps.db).then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([look, late])
  clearTimeout(alarm)
  return answered
}

/** /healthz: the process turns. /readyz: it may be sent requests. */
export function healthRoutes(app: FastifyInstance, deps: Deps, readiness?: Readiness): void {
  const hidden = { schema: { hide: true }, config: { rateLimit: false as const } }
  app.get('/healthz', hidden, async () => ({ ok: true }))
  app.get('/readyz', hidden, async (_request, reply) => {
    const database = await databaseAnswers(deps)
    const looked = readiness?.workerLookedAt() ?? null
    const jobs = looked !== null && deps.now() - looked < LATEST_LOOK
    const migrations = readiness?.migrations ?? 0
    const ready = database && jobs && migrations > 0
    return reply.code(ready ? 200 : 503).send({ ready, database, migrations, jobs })
  })
}
