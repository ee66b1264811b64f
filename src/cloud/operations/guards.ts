import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { minutes } from '#domain/time'
import { bearer, hashToken } from '../http/caller'
import { Refused } from '../http/refused'

const SELF = ["'self'"]

/** No inline script, no other origin; the page of the demo shows the app in two frames of its own. */
const CSP = {
  defaultSrc: SELF,
  scriptSrc: SELF,
  styleSrc: SELF,
  fontSrc: ["'self'", 'data:'], // icons inside the H5 components
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: SELF,
  frameSrc: SELF,
  frameAncestors: SELF,
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: SELF,
}

export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    referrerPolicy: { policy: 'same-origin' },
    // Of this name only: what else lives under the domain is not ours to decide.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })
  app.addHook('onSend', async (request, reply) => {
    // An answer of the API belongs to its caller; what may be kept says so itself.
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
}

/** Far above what a person can do, below what hurts: one knocker, any route. */
const MOST_PER_MINUTE = 6_000

/** By session where there is one: a mobile network shows thousands of phones under one address. */
export async function generalLimit(app: FastifyInstance, max = MOST_PER_MINUTE): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max,
    timeWindow: minutes(1),
    keyGenerator: (request) => {
      const token = bearer(request)
      return token === null ? request.ip : hashToken(token)
    },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused('too-many', undefined, Math.ceil(ttl / 1000)),
  })
}

/**
 * Whoever comes now would wait longer than they would by coming back in five seconds. The app itself is a file and is
 * always handed out: it knows how to come back, a browser's own error page does not.
 * @param most milliseconds that the event loop may be behind
 */
export async function pressure(app: FastifyInstance, most = 3_000): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: most,
    pressureHandler: ({ url }) => {
      if (url.startsWith('/api')) throw new Refused('too-many', undefined, 5)
    },
  })
}
