import { type TSchema, Type } from '@sinclair/typebox'
import type { Endpoint } from '#contract/endpoints'
import { type EndpointName, everyEndpoint } from '#contract/every-endpoint'
import { PROBLEM_CODES, PROBLEM_STATUS, type ProblemCode } from '#contract/problems'

const names = new Map<Endpoint, EndpointName>(
  Object.entries(everyEndpoint).map(([name, endpoint]) => [endpoint, name as EndpointName]),
)

export function nameOf(endpoint: Endpoint): EndpointName {
  const name = names.get(endpoint)
  if (!name) throw new Error(`${endpoint.method} ${endpoint.path} is not promised in the contract`)
  return name
}

const problemSchema = (codes: readonly ProblemCode[]) =>
  Type.Object(
    {
      code: Type.Unsafe<ProblemCode>({ type: 'string', enum: [...codes] }),
      field: Type.Optional(Type.String()),
      requestId: Type.Optional(Type.String()),
    },
    { description: `Refused: ${codes.join(', ')}` },
  )

/** Problem codes -> one described answer per status. */
export function problemAnswers(codes: readonly ProblemCode[]): Record<number, TSchema> {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of PROBLEM_CODES.filter((one) => codes.includes(one)))
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code])
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, problemSchema(some)]))
}
