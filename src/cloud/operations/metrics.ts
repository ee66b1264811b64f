import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../deps'

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

async function countJobs(deps: Deps): Promise<{ due: number; waiting: number; dead: number }> {
  const now = new Date(deps.now())
  const { rows } = await sql<{ due: number; waiting: number; dead: number }>`
    select count(*) filter (where dead_at is null and run_at <= ${now}) as due,
      count(*) filter (where dead_at is null and run_at > ${now}) as waiting,
      count(*) filter (where dead_at is not null) as dead
    from jobs where done_at is null`.execute(deps.db)
  return rows[0] ?? { due: 0, waiting: 0, dead: 0 }
}

/** /metrics for Prometheus: by route template, never by id, so that the number of series is bounded. */
export function metricsRoutes(app: FastifyInstance, deps: Deps, ofProcess: boolean): void {
  const register = new Registry()
  if (ofProcess) collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'huisheng_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [register],
  })
  new Gauge({
    name: 'huisheng_jobs',
    help: 'Jobs that are not done: due now, waiting for their time, dead after eight attempts',
    labelNames: ['state'] as const,
    registers: [register],
    async collect() {
      for (const [state, n] of Object.entries(await countJobs(deps))) this.set({ state }, n)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const labels = { method: request.method, route, status: reply.statusCode }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  app.get(
    '/metrics',
    { schema: { hide: true }, config: { rateLimit: false } },
    async (_request, reply) => reply.type(register.contentType).send(await register.metrics()),
  )
}
