import type { TSchema } from '@sinclair/typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Endpoint, Shape } from '#contract/endpoints'
import type { EndpointName } from '#contract/every-endpoint'
import type { ProblemCode } from '#contract/problems'
import { mayDo } from '#domain/staff/permissions'
import type { Instant } from '#domain/time'
import { seal, unseal } from '../box'
import type { Tables } from '../database/tables'
import type { Deps } from '../deps'
import { bearer, type Caller, callersOf, findCaller } from './caller'
import { coerceQuery } from './coerce'
import { nameOf } from './describe'
import { hostedOpenid } from './hosted'
import { type Limit, limiter } from './limits'
import { hashBody, type Keeping, once } from './once'
import { Refused } from './refused'
import { routeSchema } from './route-schema'
import { readUpload, type Upload } from './upload'

export type Who = 'anyone' | 'signed-in' | 'staff'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyContextConfig {
    endpoint?: string
    who?: Who
  }
}

type Part<S, K extends string> = S extends Record<K, infer T> ? T : undefined
/** A schema is asked for exactly where the endpoint carries something, and must describe just that. */
type Schema<S, K extends string> =
  S extends Record<K, infer T>
    ? { readonly [P in K]: TSchema & { static: T } }
    : { readonly [P in K]?: never }

export interface Call<S extends Shape, W extends Who, P = undefined> {
  /** For a signed-in write the transaction that also keeps the answer; else the pool. */
  readonly db: Kysely<Tables>
  readonly caller: W extends 'anyone' ? Caller | null : Caller
  readonly params: Part<S, 'params'>
  readonly query: Part<S, 'query'>
  readonly body: Part<S, 'body'>
  readonly now: Instant
  /** Whom WeChat Cloud Hosting named as the caller; null: nobody, or its word is not believed here. */
  readonly hostedOpenid: string | null
  /** What `prepare` made. */
  readonly prepared: P
}

export interface Preparing {
  readonly caller: Caller
  readonly body: unknown
  /** The file of an endpoint that sends a form. */
  readonly upload: Upload | null
  readonly now: Instant
}

export type Service<S extends Shape, W extends Who, P = undefined> = Schema<S, 'params'> &
  Schema<S, 'query'> &
  Schema<S, 'body'> & {
    readonly who: W
    /** One sentence for the OpenAPI. */
    readonly summary: string
    readonly reply: TSchema & { static: S['reply'] }
    /** Beyond what every such route may answer. */
    readonly problems?: readonly ProblemCode[]
    readonly limit?: Limit
    /** A write of a signed-in caller needs an Idempotency-Key, except where the session itself ends. */
    readonly key?: 'required' | 'optional'
    /** The answer holds a secret: what is kept for a repeated key is sealed. */
    readonly sealed?: boolean
    /** Slow work before the transaction: it must not hold a connection. */
    readonly prepare?: (call: Preparing) => Promise<P>
    readonly handle: (call: Call<S, W, P>) => Promise<S['reply']>
    /** Reads only: equal tags answer 304 without a body. */
    readonly etag?: (reply: S['reply']) => string
  }

const JSON_TYPE = 'application/json; charset=utf-8'

/** The table of permissions by role; whose thing it is stays the service's business. */
async function admit(deps: Deps, verb: EndpointName, request: FastifyRequest): Promise<void> {
  request.caller = await findCaller(deps.db, bearer(request), deps.now())
  if (mayDo(verb, callersOf(request.caller))) return
  if (!request.caller) throw new Refused('signed-out')
  throw request.caller.withdrawn
    ? new Refused('not-allowed', 'consent')
    : new Refused('not-allowed')
}

/** `who` gives the handler its type; it must not promise another caller than the table does. */
function checkWho(verb: EndpointName, who: Who): void {
  const open = mayDo(verb, ['anyone'])
  const staffOnly = !mayDo(verb, ['withdrawn', 'person', 'resident'])
  if (open !== (who === 'anyone') || (who === 'staff' && !staffOnly))
    throw new Error(`${verb}: served to ${who}, but the table of permissions says otherwise`)
}

const sealedKeeping = (deps: Deps): Keeping => ({
  toKeep: (answer) => seal(deps.secret, 'answer', answer, deps.random),
  toSend: (kept) => unseal(deps.secret, 'answer', kept),
})

function sendTagged(request: FastifyRequest, reply: FastifyReply, tag: string, value: unknown) {
  const quoted = `"${tag}"`
  reply.header('etag', quoted).header('cache-control', 'private, no-cache')
  return request.headers['if-none-match'] === quoted ? reply.code(304).send() : reply.send(value)
}

/** Turns a promise of the contract into a route: who may call, schemas, idempotency, one transaction per write. */
export function serve<S extends Shape, W extends Who, P = undefined>(
  app: FastifyInstance,
  deps: Deps,
  endpoint: Endpoint<S>,
  service: Service<S, W, P>,
): void {
  const name = nameOf(endpoint)
  checkWho(name, service.who)
  const writes = endpoint.method !== 'GET'
  const keeping = service.sealed ? sealedKeeping(deps) : undefined
  const knock = limiter(app, name, service.limit)

  async function write(request: FastifyRequest, reply: FastifyReply, caller: Caller) {
    const now = deps.now()
    // Its shape, and that it is there where it must be, was the schema's business.
    const key = request.headers['idempotency-key'] as string | undefined
    const upload = endpoint.sends === 'json' ? null : await readUpload(request, endpoint.sends)
    const prepared = (await service.prepare?.({ caller, body: request.body, upload, now })) as P
    const work = async (db: Kysely<Tables>) =>
      String(
        reply.serialize(await service.handle({ ...partsOf(request), db, caller, now, prepared })),
      )
    const bodyHash = hashBody(request.method, request.url, upload?.bytes ?? request.body)
    const actorId = caller.personId
    // Without a key every attempt is its own.
    const attempt = { actorId, key: key ?? request.id, bodyHash, now }
    return reply.type(JSON_TYPE).send(await once(deps.db, attempt, work, keeping))
  }

  function partsOf(request: FastifyRequest) {
    const { params, query, body, caller } = request
    const openid = hostedOpenid(deps.hostedFor, request.headers)
    return { params, query, body, caller, hostedOpenid: openid } as Pick<
      Call<S, W, P>,
      'params' | 'query' | 'body' | 'caller' | 'hostedOpenid'
    >
  }

  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: routeSchema(endpoint, service),
    config: { endpoint: name, who: service.who },
    onRequest: (request) => admit(deps, name, request),
    preValidation: async (request) => {
      await knock(request)
      if (service.query) coerceQuery(service.query, request.query as Record<string, unknown>)
    },
    handler: async (request, reply) => {
      if (writes && request.caller && service.who !== 'anyone')
        return write(request, reply, request.caller)
      const call = { ...partsOf(request), db: deps.db, now: deps.now(), prepared: undefined as P }
      const value = await service.handle(call)
      return service.etag
        ? sendTagged(request, reply, service.etag(value), value)
        : reply.send(value)
    },
  })
}
