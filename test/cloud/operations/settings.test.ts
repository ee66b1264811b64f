import { readSettings } from '#cloud/env'
import { NotStarted } from '#cloud/not-started'

const SECRET = 's'.repeat(32)

test('without any setting: port 3000 on this machine, embedded database in .data, demo on', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: '.data',
    databaseUrl: undefined,
    demo: true,
    production: false,
  })
})

test.each([
  ['the embedded database', {}, true],
  ['DEMO=0', { DEMO: '0' }, false],
  ['PostgreSQL', { DATABASE_URL: 'postgres://x' }, false],
  ['PostgreSQL and DEMO=1', { DATABASE_URL: 'postgres://x', DEMO: '1' }, true],
  ['production', { NODE_ENV: 'production' }, false],
  ['production on PostgreSQL', { NODE_ENV: 'production', DATABASE_URL: 'postgres://x' }, false],
])('demo identities with %s: %s', (_what, words, demo) => {
  expect(readSettings(words).demo).toBe(demo)
})

test.each([
  [
    'a demo in production (QS-8)',
    { NODE_ENV: 'production', DEMO: '1' },
    /DEMO=1 is refused with NODE_ENV=production/,
  ],
  [
    'a demo in production, whatever the database',
    { NODE_ENV: 'production', DEMO: 'true', DATABASE_URL: 'postgres://x' },
    /refused/,
  ],
  ['a switch that is neither on nor off', { DEMO: 'perhaps' }, /DEMO is perhaps/],
  ['a port that is a word', { PORT: 'http' }, /PORT is http/],
  ['a port beyond all ports', { PORT: '70000' }, /PORT is 70000/],
  ['half a port', { PORT: '80.5' }, /PORT/],
  ['a short secret', { SECRET: 'short' }, /SECRET is too short/],
  ['a subscribe message that nobody knows', { WECHAT_TEMPLATES: 'song=1' }, /WECHAT_TEMPLATES/],
  ['half a WeChat account', { WECHAT_APPID: 'wx1' }, /belong together/],
])('%s is refused at start with one clear sentence', (_what, words, message) => {
  expect(() => readSettings(words)).toThrow(NotStarted)
  expect(() => readSettings(words)).toThrow(message)
})

const ACCOUNT = { DEMO: '0', WECHAT_APPID: 'wx1', WECHAT_SECRET: 'x' }
const KEY = 'k'.repeat(43)

test('OPS-03: pushes are taken with the token of the console, sealed where it has a key', () => {
  expect(readSettings(ACCOUNT).push).toBeNull()
  const plain = readSettings({ ...ACCOUNT, WECHAT_PUSH_TOKEN: 'abc' }).push
  expect(plain).toEqual({ appId: 'wx1', token: 'abc', aesKey: null })
  const safe = { ...ACCOUNT, WECHAT_PUSH_TOKEN: 'abc', WECHAT_PUSH_AES_KEY: KEY }
  expect(readSettings(safe).push?.aesKey).toBe(KEY)
  for (const bad of [
    { WECHAT_PUSH_TOKEN: 'abc' },
    { ...ACCOUNT, WECHAT_PUSH_AES_KEY: KEY },
    { ...safe, WECHAT_PUSH_TOKEN: 'a b' },
    { ...safe, WECHAT_PUSH_AES_KEY: 'short' },
  ])
    expect(() => readSettings(bad)).toThrow(/WECHAT_PUSH/)
})

test('OPS-03: WeChat looks at what residents write where it is set up, else nobody, or the desk', () => {
  expect(readSettings({}).content).toEqual({ checks: 'off', origin: null })
  expect(readSettings(ACCOUNT).content.checks).toBe('wechat')
  expect(readSettings({ ...ACCOUNT, CONTENT_CHECKS: 'desk' }).content.checks).toBe('desk')
  expect(readSettings({ ...ACCOUNT, CONTENT_CHECKS: 'off' }).content.checks).toBe('off')
  expect(() => readSettings({ CONTENT_CHECKS: 'wechat' })).toThrow(/CONTENT_CHECKS/)
  const origin = (PUBLIC_ORIGIN: string) => readSettings({ PUBLIC_ORIGIN }).content.origin
  expect(origin('https://api.example.com')).toBe('https://api.example.com')
  for (const bad of ['http://api.example.com', 'https://a.example/path', 'api.example.com'])
    expect(() => origin(bad)).toThrow(/PUBLIC_ORIGIN/)
})

test('OPS-03: the headers of WeChat Cloud Hosting are believed behind their switch, alone with it', () => {
  expect(readSettings(ACCOUNT).hostedFor).toBeNull()
  const hosted = { ...ACCOUNT, WECHAT_CLOUD_HOSTING: '1' }
  expect(readSettings(hosted).hostedFor).toEqual({ appId: 'wx1' })
  for (const exposed of [
    { PUBLIC_ORIGIN: 'https://api.example.com' },
    { TRUST_PROXY: 'loopback' },
    { DEMO: '1' },
  ])
    expect(() => readSettings({ ...hosted, ...exposed })).toThrow(/log in as anybody/)
  expect(() => readSettings({ DEMO: '0', WECHAT_CLOUD_HOSTING: '1' })).toThrow(/WECHAT_APPID/)
  expect(() => readSettings({ ...hosted, WECHAT_CLOUD_HOSTING: 'yes' })).toThrow(/must be 1 or 0/)
})

test('proxies are named by address; without a word nobody is believed', () => {
  const proxy = (TRUST_PROXY?: string) => readSettings({ TRUST_PROXY }).trustProxy
  expect([proxy(), proxy('')]).toEqual([undefined, undefined])
  for (const good of ['loopback', '10.0.0.0/8', '127.0.0.1, ::1', 'fd00::/8'])
    expect(proxy(good)).toBe(good)
  for (const bad of ['1', 'true', 'everybody', '10.0.0.0/8,x'])
    expect(() => proxy(bad)).toThrow(/TRUST_PROXY/)
})

test('RES-11: without ids nothing is asked, the demo has stand-ins, the named ones are used', () => {
  expect(readSettings({ DEMO: '0' }).messageTemplates).toEqual({})
  expect(readSettings({ DEMO: '1' }).messageTemplates.reply).toBe('stand-in-reply')
  const named = readSettings({ DEMO: '1', WECHAT_TEMPLATES: 'reply=abc, resolved=def' })
  expect(named.messageTemplates).toEqual({ reply: 'abc', resolved: 'def' })
})

test('a WeChat account talks to WeChat, or to the stand-in that is named', () => {
  const account = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'y' }
  expect(readSettings(account).wechat?.api).toBe('https://api.weixin.qq.com')
  expect(readSettings({ ...account, WECHAT_API: 'http://127.0.0.1:1' }).wechat?.api).toBe(
    'http://127.0.0.1:1',
  )
  expect(readSettings({ SECRET }).secret).toBe(SECRET)
})
