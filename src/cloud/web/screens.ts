import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../http/refused'

/** Names that change with their content may be kept for ever. */
const HASHED = /[.-][0-9a-f]{8,}\.\w+(?:\.map)?$/

const YEAR = 'public, max-age=31536000, immutable'
/** Asked again each time, answered 304 while unchanged. */
const ASK = 'no-cache'

const isPage = (request: FastifyRequest) =>
  request.method === 'GET' &&
  !/^\/(?:api|docs)(?:[/?]|$)/.test(request.url) &&
  !/\.\w+$/.test(request.url.split('?')[0] ?? '')

/** The H5 app at `/`; an address inside it, opened directly, gets the same page. */
export async function screens(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.resolve(root),
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      const name = file.replace(/\.(?:br|gz)$/, '')
      response.setHeader('cache-control', HASHED.test(name) ? YEAR : ASK)
    },
  })
}

/** Any other address: the page of the app, when a browser might be asking for it; else the problem. */
export function notFound(app: FastifyInstance, hasScreens: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    if (!hasScreens || !isPage(request)) throw new Refused('not-found')
    // Not returned: Fastify would wait for the reply once per form of the file that is tried.
    reply.sendFile('index.html')
  })
}
