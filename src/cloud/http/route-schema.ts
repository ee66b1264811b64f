import { type TSchema, Type } from '@sinclair/typebox'
import type { Endpoint } from '#contract/endpoints'
import type { ProblemCode } from '#contract/problems'
import { nameOf, problemAnswers } from './describe'

interface Described {
  readonly who: 'anyone' | 'signed-in' | 'staff'
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly reply: TSchema
  readonly problems?: readonly ProblemCode[]
  readonly key?: 'required' | 'optional'
}

const KEY = Type.String({
  pattern: '^[A-Za-z0-9_-]{8,64}$',
  description: 'Made once per draft and repeated with every retry: the first answer comes again',
})
const KEY_NEEDED = Type.Object({ 'Idempotency-Key': KEY })
const KEY_WELCOME = Type.Object({ 'Idempotency-Key': Type.Optional(KEY) })

/** What such a route may answer whatever it does. */
function everyProblem(endpoint: Endpoint, service: Described): ProblemCode[] {
  const signedIn: ProblemCode[] = service.who === 'anyone' ? [] : ['signed-out']
  const staff: ProblemCode[] = service.who === 'staff' ? ['not-allowed', 'not-found'] : []
  const write: ProblemCode[] =
    service.who === 'anyone' || endpoint.method === 'GET' ? [] : ['in-flight', 'key-reused']
  const named: ProblemCode[] = service.params ? ['not-found'] : []
  return [
    ...new Set<ProblemCode>([
      'bad-input',
      'too-many',
      'internal',
      ...signedIn,
      ...staff,
      ...write,
      ...named,
      ...(service.problems ?? []),
    ]),
  ]
}

const formBody = (field: string) => ({
  consumes: ['multipart/form-data'],
  description: `multipart/form-data with one file in the field \`${field}\``,
})

/** The schema of one route: validates, serialises, and is its page in the OpenAPI. */
export function routeSchema(endpoint: Endpoint, service: Described) {
  const signed = service.who !== 'anyone'
  const writes = endpoint.method !== 'GET'
  return {
    operationId: nameOf(endpoint),
    summary: service.summary,
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    ...(signed && { security: [{ session: [] }] }),
    ...(endpoint.sends === 'form' && formBody('photo')),
    ...(endpoint.sends === 'file' && formBody('file')),
    ...(service.params && { params: service.params }),
    ...(service.query && { querystring: service.query }),
    ...(service.body && { body: service.body }),
    ...(signed && writes && { headers: service.key === 'optional' ? KEY_WELCOME : KEY_NEEDED }),
    response: { 200: service.reply, ...problemAnswers(everyProblem(endpoint, service)) },
  }
}
