import { liveWechat, noWechat } from '#cloud/wechat/live'
import { type Trouble, WechatServer } from '#cloud/wechat/stand-in/server'

let wechat: WechatServer
beforeAll(async () => {
  wechat = await WechatServer.start()
})
afterAll(() => wechat.stop())
beforeEach(() => {
  wechat.troubles.length = 0
  wechat.calls.length = 0
  wechat.codes.set('good', 'openid-1')
})

const noted: number[] = []
const note = (errcode: number) => void noted.push(errcode)
const gateway = () =>
  liveWechat(wechat.account, note, Date.now, { attempts: 3, each: 300, pause: 5 })

test('a good code is exchanged for its person, in one call of the documented form', async () => {
  expect(await gateway().identify('good')).toEqual({ ok: true, openid: 'openid-1' })
  expect(wechat.calls).toHaveLength(1)
  expect(Object.fromEntries(wechat.calls[0]?.searchParams ?? [])).toEqual({
    appid: wechat.appId,
    secret: wechat.secret,
    js_code: 'good',
    grant_type: 'authorization_code',
  })
})

test('a code works once (40163), an invented one never (40029)', async () => {
  await gateway().identify('good')
  expect(await gateway().identify('good')).toEqual({ ok: false, reason: 'bad-code' })
  expect(await gateway().identify('invented')).toEqual({ ok: false, reason: 'bad-code' })
})

test.each([
  [40029, 'bad-code'],
  [40163, 'bad-code'],
  [45011, 'too-often'],
  [40226, 'blocked'],
  [40013, 'unavailable'],
  [40125, 'unavailable'],
  [99999, 'unavailable'],
])('errcode %s is %s, and is not asked again', async (errcode, reason) => {
  wechat.troubles.push({ errcode })
  expect(await gateway().identify('good')).toEqual({ ok: false, reason })
  expect(wechat.calls).toHaveLength(1)
  // Only what is wrong with our account, and only by number.
  expect(noted.splice(0)).toEqual(reason === 'unavailable' ? [errcode] : [])
})

test.each<[string, Trouble]>([
  ['is busy (-1)', { errcode: -1 }],
  ['answers 502', { http: 502 }],
  ['cuts the line', 'cut'],
  ['answers a page instead of JSON', 'rubbish'],
  ['is slower than we wait', { slowMs: 5_000 }],
])(
  'when WeChat %s twice, the third try succeeds; after three it is unavailable',
  async (_what, trouble) => {
    wechat.troubles.push(trouble, trouble)
    expect(await gateway().identify('good')).toEqual({ ok: true, openid: 'openid-1' })
    wechat.troubles.push(trouble, trouble, trouble)
    expect(await gateway().identify('good')).toEqual({ ok: false, reason: 'unavailable' })
    expect(wechat.calls).toHaveLength(6)
  },
)

test('when WeChat is not there at all, or no account is set, logging in is unavailable and nothing throws', async () => {
  const nobody = liveWechat({ ...wechat.account, api: 'http://127.0.0.1:9' }, note, Date.now, {
    attempts: 2,
    each: 300,
    pause: 1,
  })
  expect(await nobody.identify('good')).toEqual({ ok: false, reason: 'unavailable' })
  expect(await noWechat.identify('good')).toEqual({ ok: false, reason: 'unavailable' })
})
