import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { precompress } from '#cloud/web/precompress'
import { endpoints } from '#contract/endpoints'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
let root = ''
const looked: { at: number | null } = { at: null }
beforeAll(async () => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'huisheng-screens-')), 'h5')
  mkdirSync(root)
  mkdirSync(path.join(root, 'js'))
  writeFileSync(
    path.join(root, 'index.html'),
    `<!doctype html><title>home</title>${'<p>x</p>'.repeat(400)}`,
  )
  writeFileSync(path.join(root, 'adopt-styles.js'), '// plain')
  writeFileSync(path.join(root, 'js', 'app.0a1b2c3d.js'), `// ${'hashed '.repeat(1000)}`)
  precompress(root)
  world = await openWorld({
    webRoot: root,
    readiness: { migrations: 5, workerLookedAt: () => looked.at },
  })
})
afterAll(async () => {
  await world.close()
  rmSync(path.dirname(root), { recursive: true, force: true })
})

const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url, headers })

describe('the H5 app at /', () => {
  test.each(['/', '/index.html', '/pages/tickets/submit', '/staff/pages/desk?filter=all'])(
    'opens at %s and is asked for again each time',
    async (url) => {
      const answer = await get(url)
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.body).toContain('<title>home')
    },
  )

  test('files named by their content are kept for a year, others are asked for', async () => {
    expect((await get('/js/app.0a1b2c3d.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await get('/adopt-styles.js')).headers['cache-control']).toBe('no-cache')
  })

  test('travels compressed, and unchanged files not at all', async () => {
    const brotli = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'br, gzip' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(Number(brotli.headers['content-length'])).toBeLessThan(500)
    expect(
      (await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    ).toBe('gzip')
    const { etag } = (await get('/adopt-styles.js')).headers
    expect((await get('/adopt-styles.js', { 'if-none-match': String(etag) })).statusCode).toBe(304)
  })

  test.each(['/js/gone.0a1b2c3d.js', '/api/nothing', '/favicon.png', '/docs'])(
    'does not answer %s with a page',
    async (url) => {
      const answer = await get(url)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
    },
  )

  test.each([
    '/../secret',
    '/%2e%2e/secret',
    '/js/../../secret',
    '/..%2fsecret',
    '/js/%2e%2e%2f%2e%2e%2fsecret',
  ])('gives nothing from outside its folder: %s', async (url) => {
    writeFileSync(path.join(root, '..', 'secret'), 'the secret of this installation')
    expect((await get(url)).body).not.toContain('the secret')
  })

  test('runs no inline script, loads nothing from elsewhere, and is framed by itself only', async () => {
    for (const url of ['/', '/api/communities', '/openapi.json']) {
      const { headers } = await get(url)
      const csp = String(headers['content-security-policy'])
      expect(csp).toContain("script-src 'self';")
      expect(csp).toContain("frame-src 'self'")
      expect(csp).toContain("frame-ancestors 'self'")
      expect(csp).not.toMatch(/unsafe|https:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })
})

test('answers of the API are kept by nobody', async () => {
  expect((await get('/api/communities')).headers['cache-control']).toBe('no-store')
})

describe('OPS-06 for whoever watches it', () => {
  test('/healthz says that the process turns', async () => {
    expect((await get('/healthz')).json()).toEqual({ ok: true })
  })

  test('/readyz is 200 with database, migrations and a worker that looks; else 503', async () => {
    looked.at = world.clock.at
    expect((await get('/readyz')).json()).toEqual({
      ready: true,
      database: true,
      migrations: 5,
      jobs: true,
    })
    looked.at = world.clock.at - 60_000
    const hanging = await get('/readyz')
    expect([hanging.statusCode, hanging.json()]).toMatchObject([503, { ready: false, jobs: false }])
    looked.at = null
    expect((await get('/readyz')).statusCode).toBe(503)
  })

  test('/metrics counts requests by route template, never by id, and shows waiting and dead jobs', async () => {
    await world.as(world.people.lin).ask(endpoints.listPlaces, { params: { id: world.here.id } })
    await get('/api/nothing/at/all')
    const { body, headers } = await get('/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain; version=0.0.4/)
    expect(body).toMatch(
      /huisheng_http_request_seconds_count\{method="GET",route="\/api\/communities\/:id\/places",status="200"\} 1/,
    )
    expect(body).toMatch(/huisheng_jobs\{state="dead"\} 0/)
    expect(body).not.toContain(world.here.id)
    expect(body).not.toContain('nothing')
  })

  test('OPS-05: /openapi.json describes the API to machines', async () => {
    const { openapi, paths, info } = (await get('/openapi.json')).json()
    expect([openapi, info.title]).toEqual(['3.1.0', 'Huisheng'])
    expect(Object.keys(paths)).toContain('/api/tickets/{id}')
  })
})
