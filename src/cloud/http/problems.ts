import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { PROBLEM_STATUS, type ProblemBody } from '#contract/problems'
import { errorCode } from '../error-code'
import { Refused } from './refused'

/** lock_timeout, statement_timeout: somebody else holds the row; the same key may ask again. */
const BUSY = new Set(['55P03', '57014'])
/** Every connection is in use, here (the pool says so in words only) or in the database. */
const isFull = (error: unknown, state: string): boolean =>
  state === '53300' ||
  (error instanceof Error && error.message === 'timeout exceeded when trying to connect')

/** Text that PostgreSQL cannot hold, a number or an instant out of its range. */
const UNHOLDABLE = new Set(['22021', '22P05', '22003', '22008'])

/** What a member of ours may be called; whatever else a sender makes up is not repeated. */
const NAME = /^[A-Za-z][\w.-]{0,99}$/

/** `/place/kind` -> `place.kind`; a missing or unknown member is named as it would have been written. */
function fieldOf(error: FastifyError): string | undefined {
  const first = error.validation?.[0]
  if (!first) return undefined
  // The only header with a schema.
  if (error.validationContext === 'headers') return 'Idempotency-Key'
  const inside = first.instancePath.split('/').slice(1)
  const { missingProperty, additionalProperty } = first.params as Record<string, unknown>
  const member = missingProperty ?? additionalProperty
  const field = [...inside, ...(typeof member === 'string' ? [member] : [])].join('.')
  return NAME.test(field) ? field : error.validationContext
}

/** What the database refused that is not our failure. */
function refusalOfDatabase(error: unknown): Refused | null {
  const state = errorCode(error) ?? ''
  if (BUSY.has(state)) return new Refused('in-flight')
  if (UNHOLDABLE.has(state)) return new Refused('bad-input')
  return isFull(error, state) ? new Refused('too-many', undefined, 5) : null
}

/** What Fastify and its parts say about a body that is too large, no JSON, of an unknown type ... */
function refusalOfFramework(error: FastifyError): Refused | null {
  if (error.validation) return new Refused('bad-input', fieldOf(error))
  const { statusCode: status = 500 } = error
  if (status === 404) return new Refused('not-found')
  if (status === 429) return new Refused('too-many', undefined, 60)
  return status >= 400 && status < 500 ? new Refused('bad-input', 'body') : null
}

/** Every way in which a request can go wrong, as one Refused; null: our own fault. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  if (typeof error !== 'object' || error === null) return null
  return refusalOfDatabase(error) ?? refusalOfFramework(error as FastifyError)
}

/** The one place where an error becomes an answer. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error)
  if (!refusal) request.log.error({ err: error }, 'failed')
  const code = refusal?.code ?? 'internal'
  const body: ProblemBody = {
    code,
    ...(refusal?.field !== undefined && { field: refusal.field }),
    requestId: request.id,
  }
  if (code === 'too-many') reply.header('retry-after', String(refusal?.retryAfter ?? 60))
  reply
    .code(PROBLEM_STATUS[code])
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body)
}
