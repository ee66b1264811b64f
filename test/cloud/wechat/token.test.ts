import { randomBytes } from 'node:crypto'
import { openTables } from '#cloud/database/kysely'
import type { Opened } from '#cloud/database/pool'
import { liveWechat } from '#cloud/wechat/live'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import { databaseShelf } from '#cloud/wechat/token-shelf'
import { minutes } from '#domain/time'
import { openDatabase } from '../../support/database'

const secret = 'a secret of at least thirty-two bytes for tests'
const words = { openid: 'lin', scene: 'comment', words: 'hello' } as const

let opened: Opened
let wechat: WechatServer
let now = 0
beforeAll(async () => {
  opened = await openDatabase()
  wechat = await WechatServer.start()
})
afterAll(async () => {
  await wechat.stop()
  await opened.close()
})

const tokens = () => wechat.calls.filter(({ pathname }) => pathname === '/cgi-bin/stable_token')

/** One process: its own memory, the common shelf. */
const process = (own = secret) =>
  liveWechat(
    wechat.account,
    () => {},
    () => now,
    { attempts: 1, each: 500, pause: 1 },
    databaseShelf({
      db: openTables(opened.pool),
      secret: own,
      random: (n) => randomBytes(n),
      appId: wechat.appId,
    }),
  )

test('OPS-03: processes share one token, renew it early, and never end each other’s', async () => {
  const [a, b] = [process(), process()]
  await a.checkWords(words)
  await b.checkWords(words)
  await process().checkWords(words)
  expect(tokens()).toHaveLength(1)

  // Kept sealed.
  const { rows } = await opened.pool.query('select * from wechat_tokens')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(wechat.token)

  // Five minutes before its end one of them asks; the other takes what it was given.
  now = minutes(115)
  await a.checkWords(words)
  await b.checkWords(words)
  expect(tokens()).toHaveLength(2)

  // WeChat made a new one: whoever notices first asks, the other finds it on the shelf.
  wechat.token = 'token-2'
  expect(await a.checkWords(words)).toMatchObject({ ok: true })
  expect(await b.checkWords(words)).toMatchObject({ ok: true })
  expect(tokens()).toHaveLength(3)
  expect(wechat.bodies.some(({ body }) => JSON.stringify(body).includes('force_refresh'))).toBe(
    false,
  )

  // Both at once get the same token, and neither throws the other's away.
  wechat.token = 'token-3'
  const both = await Promise.all([a.checkWords(words), b.checkWords(words)])
  expect(both).toEqual([
    { ok: true, suggest: 'pass', label: 100 },
    { ok: true, suggest: 'pass', label: 100 },
  ])
  const asked = tokens().length
  await Promise.all([a.checkWords(words), b.checkWords(words), process().checkWords(words)])
  expect(tokens()).toHaveLength(asked)
})

test('OPS-03: a box of another secret, or a database that is away, costs a question and nothing else', async () => {
  const asked = tokens().length
  expect(
    await process('another secret of thirty-two bytes or more').checkWords(words),
  ).toMatchObject({
    ok: true,
  })
  expect(tokens()).toHaveLength(asked + 1)
})
