import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { homeCodeHash } from '#cloud/people/home-code-hash'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import {
  environmentOf,
  type Ground,
  newGround,
  openGround,
  runToEnd,
  type Settled,
  settleGround,
} from '../../support/cloud/processes'
import { newKey } from '../../support/cloud/talk'
import { freePort, Server } from '../../support/server'

// Seconds here, a minute on a machine that does other things as well.
jest.setTimeout(300_000)

declare const DATABASE: 'embedded' | 'postgres'

let ground: Ground
let settled: Settled
beforeAll(async () => {
  ground = await newGround()
  settled = await settleGround(ground)
})
afterAll(() => rmSync(ground.dataDir, { recursive: true, force: true }))

const startServer = (more: Partial<Parameters<typeof Server.start>[0]> = {}) =>
  Server.start({ ...ground, env: { DEMO: '0' }, ...more })

/** Renews the code of a home: a write whose acknowledgement names its row. */
async function renewCode(origin: string, n: number): Promise<string> {
  const house = settled.community.houses[n % settled.community.houses.length]
  const response = await fetch(`${origin}/api/desk/houses/${house?.id}/code`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${settled.token}`,
      'content-type': 'application/json',
      'idempotency-key': newKey(),
    },
    body: JSON.stringify({ communityId: settled.community.id }),
  })
  if (response.status !== 200) throw new Error(`answered ${response.status}`)
  return ((await response.json()) as { code: string }).code
}

/** Writes from several hands until the server is gone; what was acknowledged is kept. */
async function hammer(origin: string, acknowledged: string[]): Promise<void> {
  const hand = async (start: number) => {
    for (let n = start; ; n += 8) acknowledged.push(await renewCode(origin, n))
  }
  await Promise.allSettled(Array.from({ length: 8 }, (_, n) => hand(n)))
}

test('five times kill -9 under load: every acknowledged row is there (QR-3)', async () => {
  const acknowledged: string[] = []
  const server = await startServer()
  for (let round = 0; round < 5; round++) {
    const enough = acknowledged.length + 15 + 7 * round
    const load = hammer(server.origin, acknowledged)
    while (acknowledged.length < enough) await pause(5)
    await server.kill()
    await load
    if (round < 4) await server.launch()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(15 + 22 + 29 + 36 + 43)
  const opened = await openGround(ground)
  const secret = readFileSync(path.join(ground.dataDir, 'secret'), 'utf8').trim()
  const rows = await opened.pool.query<{ code_hash: string }>('select code_hash from home_codes')
  const valid = await opened.pool.query('select house_id from home_codes where voided_at is null')
  await opened.close()
  const kept = new Set(rows.rows.map((row) => row.code_hash))
  const lost = acknowledged.filter((code) => !kept.has(homeCodeHash(secret, code)))
  expect(lost).toEqual([])
  // Whole deeds only: never a home with two valid codes, never one that lost its code.
  expect(valid.rows).toHaveLength(settled.community.houses.length)
})

test('OPS-06: SIGTERM lets a running request finish, takes no new one, and exits 0; stdout held the address and nothing else', async () => {
  const wechat = await WechatServer.start()
  wechat.codes.set('slow', 'openid-slow')
  wechat.troubles.push({ slowMs: 1_500 })
  const { api, appId, secret } = wechat.account
  const env = { DEMO: '0', WECHAT_API: api, WECHAT_APPID: appId, WECHAT_SECRET: secret }
  const server = await startServer({ env })
  const running = fetch(`${server.origin}/api/session/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'slow' }),
  })
  while (wechat.calls.length === 0) await pause(5)
  const ended = server.drain()
  await pause(200)
  await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow()
  const answer = await running
  const { token } = (await answer.json()) as { token: string }
  expect([answer.status, await ended]).toEqual([200, 0])
  expect(server.log).toBe(`${server.origin}\n`)
  await wechat.stop()
  // What was answered is there after the next start.
  const again = await startServer()
  const me = await fetch(`${again.origin}/api/me`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect([me.status, await again.drain()]).toEqual([200, 0])
})

test('a taken port is refused with one sentence and exit code 1', async () => {
  const server = await startServer()
  const port = new URL(server.origin).port
  const other = await newGround()
  const ended = await runToEnd('main', { ...environmentOf(other), PORT: port, DEMO: '0' })
  expect([ended.code, ended.out]).toEqual([1, ''])
  expect(ended.err).toBe(
    `Port ${port} is taken by another program. Stop it, or choose another one: PORT=${Number(port) + 1} npm start\n`,
  )
  await server.kill()
  rmSync(other.dataDir, { recursive: true, force: true })
})

test('a demo in production is refused with one sentence and exit code 1 (QS-8)', async () => {
  const ended = await runToEnd('main', {
    ...environmentOf(ground),
    NODE_ENV: 'production',
    DEMO: '1',
  })
  expect([ended.code, ended.out]).toEqual([1, ''])
  expect(ended.err).toMatch(/^DEMO=1 is refused with NODE_ENV=production: .*\n$/)
})

if (DATABASE === 'embedded')
  test('a second process on the same data is refused with one sentence and exit code 1, and the first is not disturbed', async () => {
    const server = await startServer()
    const port = String(await freePort())
    const second = await runToEnd('main', { ...environmentOf(ground), PORT: port, DEMO: '0' })
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toMatch(
      new RegExp(
        `^Another process \\(pid ${server.pid} on \\S+\\) already uses the data in .*DATA_DIR\\.\\n$`,
      ),
    )
    expect(await renewCode(server.origin, 1)).toMatch(/-/)
    await server.kill()
  })

if (DATABASE === 'postgres')
  test('two processes that start at once on an empty database: one migrates, both serve, one may die', async () => {
    const fresh = await newGround()
    const start = () => Server.start({ ...fresh, env: { DEMO: '0' } })
    const [one, two] = await Promise.all([start(), start()])
    const ready = async (server: Server) =>
      (await fetch(`${server.origin}/readyz`)).json() as Promise<{
        migrations: number
        ready: boolean
      }>
    const [first, second] = [await ready(one), await ready(two)]
    expect(first).toEqual(second)
    expect(first.ready).toBe(true)
    await one.kill()
    expect((await ready(two)).ready).toBe(true)
    expect(await two.drain()).toBe(0)
    rmSync(fresh.dataDir, { recursive: true, force: true })
  })
