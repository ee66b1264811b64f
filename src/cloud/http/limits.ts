import type { FastifyInstance, FastifyRequest } from 'fastify'
import { minutes } from '#domain/time'
import { Refused } from './refused'

/** How often one address or one person may knock. Never counted per home or account asked for: that would lock out the victim. */
export interface Limit {
  readonly max: number
  readonly perMinutes: number
  readonly by: 'address' | 'person'
}

export type Knock = (request: FastifyRequest) => Promise<void>

/** Counts in memory, per process: n processes allow n times as much, which the sizes of our codes bear. */
export function limiter(app: FastifyInstance, name: string, limit: Limit | undefined): Knock {
  // An app built without limits (benchmarks, fuzzing) has no counter.
  if (!limit || !app.hasDecorator('createRateLimit')) return async () => {}
  const check = app.createRateLimit({
    max: limit.max,
    timeWindow: minutes(limit.perMinutes),
    keyGenerator: (request) =>
      `${name} ${limit.by === 'person' ? (request.caller?.personId ?? request.ip) : request.ip}`,
  })
  return async (request) => {
    const state = await check(request)
    if (!state.isAllowed && state.isExceeded)
      throw new Refused('too-many', undefined, state.ttlInSeconds)
  }
}
