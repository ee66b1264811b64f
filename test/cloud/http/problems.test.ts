import { sql } from 'kysely'
import { serve } from '#cloud/http/serve'
import { endpoints } from '#contract/endpoints'
import { CommunityList } from '#contract/households'
import { SessionView, SignInWithWechat } from '#contract/session'
import { openWorld, type World } from '../../support/cloud/world'

const SECRET_WORDS = 'Mrs Lin from 1201 said: the lift smells'
let world: World
let fail: () => unknown = () => null
beforeAll(async () => {
  world = await openWorld({
    only: (app, deps) => {
      serve(app, deps, endpoints.listCommunities, {
        who: 'anyone',
        summary: 'A route that fails as it is told to.',
        reply: CommunityList,
        handle: async () => {
          await fail()
          return { items: [] }
        },
      })
      serve(app, deps, endpoints.signInWithWechat, {
        who: 'anyone',
        summary: 'A route that takes a body.',
        body: SignInWithWechat,
        reply: SessionView,
        handle: async () => {
          throw new Error('not reached by a bad body')
        },
      })
    },
  })
})
afterAll(() => world.close())
beforeEach(() => {
  world.logged.length = 0
})

const ask = () => world.as(null).ask(endpoints.listCommunities, {})
const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  world.as(null).send<Record<string, unknown>>({
    method: 'POST',
    url: endpoints.signInWithWechat.path,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })

describe('what nobody expected', () => {
  test('answers internal with the request’s id and not one word more', async () => {
    fail = () => {
      throw new Error(`database on fire at /srv/secret: ${SECRET_WORDS}`)
    }
    const answer = await ask()
    expect(answer.status).toBe(500)
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'requestId'])
    const lines = world.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'failed',
        reqId: (answer.body as unknown as { requestId: string }).requestId,
      }),
    )
  })

  test('is logged without the values that a database error quotes (QS-7)', async () => {
    const broken = [
      sql`insert into people (id, lang, created_at) values (${world.people.lin.id}, ${SECRET_WORDS}, now())`,
      sql`select ${SECRET_WORDS}::uuid`,
      sql`insert into people (id, openid_hash, created_at) select id, ${SECRET_WORDS}, now() from people limit 1`,
    ]
    for (const query of broken) {
      fail = () => query.execute(world.db)
      expect((await ask()).status).toBe(500)
    }
    expect(world.logged.length).toBeGreaterThanOrEqual(3)
    expect(world.logged.join('')).not.toContain('Lin')
    expect(world.logged.join('')).toContain('routine')
  })
})

test.each([
  [
    'NUL, which PostgreSQL cannot hold',
    () => sql`select ${'a\u0000b'}::text`.execute(world.db),
    400,
    'bad-input',
  ],
  [
    'a moment beyond all calendars',
    () => sql`select ${'999999-01-01'}::timestamptz`.execute(world.db),
    400,
    'bad-input',
  ],
] as const)('%s is bad input and not our failure', async (_what, work, status, code) => {
  fail = work
  const answer = await ask()
  expect([answer.status, answer.body]).toMatchObject([status, { code }])
})

test.each([
  ['no JSON', '{"code": ', {}],
  ['an empty body', '', {}],
  ['a prototype key', '{"__proto__": {"admin": true}, "code": "x"}', {}],
  ['a constructor key', '{"constructor": {"prototype": {"admin": true}}, "code": "x"}', {}],
  ['another type', 'code=x', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['XML', '<code/>', { 'content-type': 'text/xml' }],
  ['a list', '[]', {}],
  ['a bare word', '"x"', {}],
  ['null', 'null', {}],
  ['1 MB', JSON.stringify({ code: 'x'.repeat(1_000_000) }), {}],
  ['5,000 levels', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, {}],
  ['a form where none is taken', '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a wrong length', '{}', { 'content-length': '7' }],
])('a body that is %s is bad input', async (_what, payload, headers) => {
  const answer = await post(payload, headers)
  expect([answer.status, answer.body]).toMatchObject([400, { code: 'bad-input' }])
})

test.each([
  '/api/nothing',
  '/api/tickets/../../etc/passwd',
  '/api/%00',
  '/api/%ff',
  '/.env',
  '/api/tickets//',
  '/%2e%2e/%2e%2e',
])('an address that nobody serves (%s) is not found, as a problem', async (url) => {
  const answer = await world.as(null).send<Record<string, unknown>>({ method: 'GET', url })
  expect([400, 404]).toContain(answer.status)
  expect(['bad-input', 'not-found']).toContain(answer.body.code)
})
