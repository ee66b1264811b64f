import { liveWechat, noWechat } from '#cloud/wechat/live'
import { type Trouble, WechatServer } from '#cloud/wechat/stand-in/server'

let wechat: WechatServer
const noted: number[] = []
beforeAll(async () => {
  wechat = await WechatServer.start()
})
afterAll(() => wechat.stop())
beforeEach(() => {
  wechat.troubles.length = 0
  wechat.calls.length = 0
  wechat.bodies.length = 0
  wechat.photos.length = 0
  wechat.outage = null
  wechat.away.clear()
  noted.length = 0
})

const gateway = () =>
  liveWechat(
    wechat.account,
    (errcode) => void noted.push(errcode),
    () => 0,
    { attempts: 3, each: 300, pause: 1 },
  )

const words = { openid: 'lin', scene: 'comment', words: 'The lift is stuck' } as const
const photo = { openid: 'lin', scene: 'comment', url: 'https://h.example/api/photos/1' } as const
const lastAsked = () => ({
  path: wechat.calls.at(-1)?.pathname,
  token: wechat.calls.at(-1)?.searchParams.get('access_token'),
  ...wechat.bodies.at(-1),
})

test('OPS-03: words are asked about in the second version, with scene and openid', async () => {
  expect(await gateway().checkWords(words)).toEqual({ ok: true, suggest: 'pass', label: 100 })
  expect(lastAsked()).toEqual({
    path: '/wxa/msg_sec_check',
    token: wechat.token,
    method: 'POST',
    body: { version: 2, openid: 'lin', scene: 2, content: 'The lift is stuck' },
  })
  await gateway().checkWords({ ...words, scene: 'profile' })
  expect(lastAsked().body).toMatchObject({ scene: 1 })
})

test('OPS-03: a photo is asked about by its address; the answer is a receipt', async () => {
  const asked = await gateway().checkPhoto(photo)
  expect(asked).toEqual({ ok: true, traceId: wechat.photos[0]?.traceId })
  expect(lastAsked()).toEqual({
    path: '/wxa/media_check_async',
    token: wechat.token,
    method: 'POST',
    body: { media_url: photo.url, media_type: 2, version: 2, openid: 'lin', scene: 2 },
  })
})

test('OPS-03: the phone button brings a code, the code a number, once', async () => {
  wechat.phoneCodes.set('button', '13800138000')
  const live = gateway()
  expect(await live.findPhone('button')).toEqual({ ok: true, number: '13800138000', country: '86' })
  expect(lastAsked()).toMatchObject({
    path: '/wxa/business/getuserphonenumber',
    method: 'POST',
    body: { code: 'button' },
  })
  expect(await live.findPhone('button')).toEqual({ ok: false, reason: 'bad-code' })
  expect(await live.findPhone('made up')).toEqual({ ok: false, reason: 'bad-code' })
})

test.each([
  ['fake invoices here', 'risky', 10001],
  ['you shameless liar', 'review', 20003],
])('OPS-03: "%s" is %s', async (text, suggest, label) => {
  expect(await gateway().checkWords({ ...words, words: text })).toEqual({
    ok: true,
    suggest,
    label,
  })
})

test('OPS-03: longer words go in parts, the worst of which counts, also when it stands on a border', async () => {
  const long = `${'a'.repeat(2_490)}fake invoices${'b'.repeat(2_000)}`
  expect(await gateway().checkWords({ ...words, words: long })).toMatchObject({ suggest: 'risky' })
  const parts = wechat.bodies.flatMap(({ body }) => (body as { content?: string }).content ?? [])
  expect(parts.length).toBeGreaterThan(1)
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(2_500)
  wechat.bodies.length = 0
  const smileys = '😀'.repeat(1_300)
  await gateway().checkWords({ ...words, words: smileys })
  for (const { body } of wechat.bodies)
    expect((body as { content?: string }).content ?? '').not.toMatch(/\p{Surrogate}/u)
})

test.each([
  [-1, 'later', []],
  [45009, 'later', []],
  [45011, 'later', []],
  [40003, 'refused', []],
  [61010, 'refused', []],
  [43104, 'refused', []],
  [40129, 'refused', [40129]],
  [47001, 'refused', [47001]],
  [48001, 'refused', [48001]],
])('OPS-03: errcode %s leaves words and photos unjudged: %s', async (errcode, reason, log) => {
  wechat.outage = { errcode }
  // The token comes first, and is no part of this trouble.
  const live = await warm()
  const left = errcode === -1 ? 0 : errcode
  expect(await live.checkWords(words)).toEqual({ ok: false, reason, errcode: left })
  expect(await live.checkPhoto(photo)).toEqual({ ok: false, reason, errcode: left })
  expect(noted).toEqual([...log, ...log])
})

async function warm() {
  const { outage } = wechat
  wechat.outage = null
  const live = gateway()
  await live.checkWords(words)
  wechat.outage = outage
  return live
}

test('OPS-03: 87014, the answer of the first version, means risky', async () => {
  wechat.outage = { errcode: 87014 }
  const live = await warm()
  expect(await live.checkWords(words)).toMatchObject({ ok: true, suggest: 'risky' })
})

test.each([40001, 40014, 42001])(
  'OPS-03: with a stale token (%s) it asks once more',
  async (code) => {
    const live = await warm()
    wechat.troubles.push({ errcode: code })
    expect(await live.checkWords(words)).toMatchObject({ ok: true })
    wechat.outage = { errcode: code }
    expect(await live.checkWords(words)).toMatchObject({ ok: false, reason: 'later' })
  },
)

test.each<[string, Trouble]>([
  ['cuts the line', 'cut'],
  ['answers 500', { http: 500 }],
  ['answers a page instead of JSON', 'rubbish'],
  ['is slower than we wait', { slowMs: 5_000 }],
])(
  'OPS-03: WeChat %s: asked again, which changes nothing there, then left for later',
  async (_what, trouble) => {
    const live = await warm()
    wechat.troubles.push(trouble)
    expect(await live.checkWords(words)).toMatchObject({ ok: true })
    wechat.outage = trouble
    expect(await live.checkWords(words)).toEqual({ ok: false, reason: 'later', errcode: 0 })
    expect(await live.checkPhoto(photo)).toEqual({ ok: false, reason: 'later', errcode: 0 })
    expect(await live.findPhone('button')).toEqual({ ok: false, reason: 'unavailable' })
  },
)

test('OPS-03: somebody who was not here within two hours is not judged by WeChat', async () => {
  wechat.away.add('lin')
  expect(await gateway().checkWords(words)).toEqual({
    ok: false,
    reason: 'refused',
    errcode: 61010,
  })
})

test('without an account nothing is judged and no number found', async () => {
  expect(await noWechat.checkWords(words)).toMatchObject({ ok: false, reason: 'refused' })
  expect(await noWechat.checkPhoto(photo)).toMatchObject({ ok: false, reason: 'refused' })
  expect(await noWechat.findPhone('button')).toEqual({ ok: false, reason: 'unavailable' })
})
