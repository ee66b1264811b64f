import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import pino from 'pino'
import { build } from '#cloud/app'
import type { Deps } from '#cloud/deps'
import type { Endpoint } from '#contract/endpoints'
import { everyEndpoint } from '#contract/every-endpoint'
import { PROBLEM_CODES, PROBLEM_STATUS } from '#contract/problems'
import { mayDo } from '#domain/staff/permissions'

/** Never asked: nothing here calls a route. */
const noDatabase = new Kysely<never>({
  dialect: new PostgresDialect({
    pool: async () => {
      throw new Error('no database in here')
    },
  }),
})

interface Schema {
  readonly properties?: { readonly code?: { readonly enum?: readonly string[] } }
}
interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly security?: readonly object[]
  readonly parameters?: readonly { in: string; name: string; required?: boolean }[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
interface Description {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

/** No endpoints of the phone: the bytes of a photo, opened by an image; and where WeChat itself knocks. */
const BESIDE = [
  'GET /api/report-files/{id}/{period}/{kind}',
  'GET /api/photos/{id}',
  'GET /api/wechat/push',
  'POST /api/wechat/push',
]

const placeOf = ({ method, path }: Endpoint) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`
const promised = Object.entries(everyEndpoint).map(([name, endpoint]) => ({
  name: name as keyof typeof everyEndpoint,
  endpoint: endpoint as Endpoint,
  place: placeOf(endpoint),
}))

let app: FastifyInstance
let description: Description
const served = new Map<string, Operation>()
beforeAll(async () => {
  const log = pino({ level: 'silent' })
  const deps = { db: noDatabase, now: () => 0, random: randomBytes, secret: '', log, demo: true }
  app = await build(deps as unknown as Deps)
  await app.ready()
  description = app.swagger() as unknown as Description
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(methods))
      served.set(`${method.toUpperCase()} ${path}`, operation)
})
afterAll(() => app.close())

test('OPS-05: each promise has exactly one route, and each route is promised', () => {
  const places = promised.map(({ place }) => place)
  expect([...served.keys()].sort()).toEqual([...places, ...BESIDE].sort())
  expect(new Set(places).size).toBe(promised.length)
})

test('OPS-05: the description is OpenAPI 3.1', () => expect(description.openapi).toMatch(/^3\.1\./))

describe.each(promised)('OPS-05: $name', ({ name, endpoint, place }) => {
  const operation = () => served.get(place) as Operation
  const writes = endpoint.method !== 'GET'
  const signedIn = !mayDo(name, ['anyone'])

  test('is described: name, sentence, answer', () => {
    const { operationId, summary, responses } = operation()
    expect(operationId).toBe(name)
    expect(summary).toMatch(/^[A-Z].{15,}\.$/)
    const schema = responses['200']?.content?.['application/json']?.schema
    expect(Object.keys(schema ?? {})).not.toEqual([])
  })

  test('names what it takes: members of the path, a body for every write, the key of a write', () => {
    const { parameters = [], requestBody } = operation()
    const named = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1])
    expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(named)
    const type = endpoint.sends === 'json' ? 'application/json' : 'multipart/form-data'
    expect(Object.keys(requestBody?.content ?? {})).toEqual(writes ? [type] : [])
    const key = parameters.find((one) => one.name === 'Idempotency-Key')
    expect(key !== undefined).toBe(writes && signedIn)
    if (key) expect(key.required ?? false).toBe(name !== 'signOut')
  })

  test('says which problems it answers, each under its own status', () => {
    const codes = Object.entries(operation().responses)
      .filter(([status]) => status !== '200')
      .flatMap(([status, { content }]) => {
        const { properties } = content?.['application/json']?.schema ?? {}
        return (properties?.code?.enum ?? []).map((code) => ({ code, status: Number(status) }))
      })
    for (const { code, status } of codes) {
      expect(PROBLEM_CODES).toContain(code)
      expect(PROBLEM_STATUS[code as keyof typeof PROBLEM_STATUS]).toBe(status)
    }
    const said = codes.map(({ code }) => code)
    expect(said).toEqual(expect.arrayContaining(['bad-input', 'internal', 'too-many']))
    expect(said.includes('signed-out')).toBe(signedIn)
  })

  test('asks for a session exactly when the table of permissions does', () => {
    expect((operation().security ?? []).length > 0).toBe(signedIn)
  })
})
