import { liveWechat, noWechat } from '#cloud/wechat/live'
import { type Trouble, WechatServer } from '#cloud/wechat/stand-in/server'
import { minutes } from '#domain/time'

let wechat: WechatServer
beforeAll(async () => {
  wechat = await WechatServer.start()
  wechat.templates.add('template-reply')
})
afterAll(() => wechat.stop())

const noted: number[] = []
let now = 0
const gateway = () =>
  liveWechat(
    wechat.account,
    (errcode) => void noted.push(errcode),
    () => now,
    {
      attempts: 3,
      each: 300,
      pause: 5,
    },
  )

beforeEach(() => {
  wechat.troubles.length = 0
  wechat.calls.length = 0
  wechat.sent.length = 0
  wechat.token = 'token-1'
  wechat.allowed.set('lin', 3)
  noted.length = 0
  now = 0
})

const message = {
  openid: 'lin',
  templateId: 'template-reply',
  page: 'pages/ticket/track?id=1',
  lang: 'zh',
  fields: { thing1: 'A reply', character_string2: 'HR-261122-0001', time3: '2026-11-22 10:00' },
} as const

const asked = () => wechat.calls.map((url) => url.pathname.split('/').at(-1))

test('OPS-03: a message is sent in the documented form, with one token for many', async () => {
  const live = gateway()
  expect(await live.sendMessage(message)).toEqual({ ok: true })
  expect(await live.sendMessage(message)).toEqual({ ok: true })
  expect(asked()).toEqual(['stable_token', 'send', 'send'])
  expect(wechat.sent[0]).toEqual({
    touser: 'lin',
    template_id: 'template-reply',
    page: 'pages/ticket/track?id=1',
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: {
      thing1: { value: 'A reply' },
      character_string2: { value: 'HR-261122-0001' },
      time3: { value: '2026-11-22 10:00' },
    },
  })
})

test('OPS-03: messages at once ask for one token together; it is renewed before its two hours are over', async () => {
  const live = gateway()
  await Promise.all([1, 2, 3].map(() => live.sendMessage(message)))
  expect(asked().filter((path) => path === 'stable_token')).toHaveLength(1)
  wechat.allowed.set('lin', 9)
  now = minutes(114)
  await live.sendMessage(message)
  expect(asked().filter((path) => path === 'stable_token')).toHaveLength(1)
  now = minutes(115)
  await live.sendMessage(message)
  expect(asked().filter((path) => path === 'stable_token')).toHaveLength(2)
})

test.each([40001, 40014, 42001])(
  'OPS-03: a token that WeChat no longer takes (%s) is renewed once, and the message goes out once',
  async (errcode) => {
    const live = gateway()
    await live.sendMessage(message)
    wechat.token = 'token-2'
    wechat.troubles.push({ errcode })
    expect(await live.sendMessage(message)).toEqual({ ok: true })
    expect(wechat.sent).toHaveLength(2)
    expect(asked()).toEqual(['stable_token', 'send', 'send', 'stable_token', 'send'])
  },
)

test('OPS-03: a token that stays wrong is tried later, not for ever', async () => {
  const live = gateway()
  await live.sendMessage(message)
  wechat.calls.length = 0
  wechat.troubles.push({ errcode: 40001 }, { errcode: -1 }, { errcode: -1 }, { errcode: -1 })
  expect(await live.sendMessage(message)).toMatchObject({ ok: false, reason: 'later' })
  expect(asked()).toEqual(['send', 'stable_token', 'stable_token', 'stable_token'])
  expect(wechat.sent).toHaveLength(1)
})

test.each([
  [43101, 'no-consent', []],
  [43108, 'later', []],
  [45009, 'later', []],
  [-1, 'later', []],
  [40003, 'refused', []],
  [45168, 'refused', []],
  [40037, 'refused', [40037]],
  [47003, 'refused', [47003]],
  [99999, 'refused', [99999]],
])(
  'OPS-03: errcode %s is %s, and only our own faults go into the log',
  async (errcode, reason, log) => {
    const live = gateway()
    await live.sendMessage(message)
    wechat.troubles.push({ errcode })
    expect(await live.sendMessage(message)).toEqual({ ok: false, reason, errcode })
    expect(noted).toEqual(log)
    expect(wechat.sent).toHaveLength(1)
  },
)

test.each<[string, Trouble]>([
  ['cuts the line', 'cut'],
  ['answers 502', { http: 502 }],
  ['answers a page instead of JSON', 'rubbish'],
  ['is slower than we wait', { slowMs: 5_000 }],
])(
  'OPS-03: when WeChat %s nobody knows whether it was sent, and it is not said twice',
  async (_what, trouble) => {
    const live = gateway()
    await live.sendMessage(message)
    wechat.troubles.push(trouble)
    const calls = wechat.calls.length
    expect(await live.sendMessage(message)).toEqual({ ok: false, reason: 'unknown', errcode: 0 })
    expect(wechat.calls.length).toBe(calls + 1)
  },
)

test('OPS-03: a WeChat that is not there at all was not spoken to: later', async () => {
  const nobody = liveWechat(
    { ...wechat.account, api: 'http://127.0.0.1:9' },
    (errcode) => void noted.push(errcode),
    () => now,
    { attempts: 2, each: 300, pause: 1 },
  )
  expect(await nobody.sendMessage(message)).toEqual({ ok: false, reason: 'later', errcode: 0 })
  expect((await noWechat.sendMessage(message)).ok).toBe(false)
})
