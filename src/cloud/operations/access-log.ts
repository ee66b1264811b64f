import type { FastifyInstance } from 'fastify'

/** One line per request: route template and ids. No address, no query: those may hold what was searched for. */
export function accessLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, caller, params } = request
    const { id } = (params ?? {}) as { id?: string }
    request.log.info(
      {
        method,
        route: routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(caller && { personId: caller.personId }),
        ...(id !== undefined && reply.statusCode < 400 && { id }),
      },
      'request',
    )
  })
}
