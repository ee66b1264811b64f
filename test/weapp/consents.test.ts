import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import type { MiniApp } from '../support/weapp/mini-app'
import type { Phone } from '../support/weapp/phone'
import { choose, launch, phoneOf, press, sees, t, write } from './hands'

// RES-11 in the compiled package: WeChat refuses the question outside a tap, so it has to stand before every await.
let server: Server
let phone: Phone
let app: MiniApp

beforeAll(async () => {
  server = await startDemo()
})
afterAll(() => server?.stop())
afterEach(() => {
  app?.kill()
  phone?.dispose()
})

const asked = () => app.callsOf('requestSubscribeMessage') as { tmplIds: string[] }[]

/** What the tap may ask for is fetched a moment after the start: nobody writes a report in less. */
async function knows(): Promise<void> {
  const isFetch = (options: unknown) => {
    const { url = '', method = 'GET' } = options as { url?: string; method?: string }
    return method === 'GET' && url.endsWith('/api/me/message-consents')
  }
  for (const end = Date.now() + 10_000; !app.callsOf('request').some(isFetch); ) {
    if (Date.now() > end) throw new Error('what may be asked for was never fetched')
    await new Promise((later) => setTimeout(later, 50))
  }
  await app.settle()
}

async function report(words: string): Promise<void> {
  await knows()
  await app.open('pages/ticket/submit')
  await choose(app, t.submit.about, t.labels.category.noise)
  await write(app, t.submit.what, words)
  await press(app, t.submit.send)
  await sees(app, t.submit.received)
}

/** Nothing but the question may come between the tap and the report on its way. */
function sentAfterTheQuestion(): boolean {
  const question = app.calls.findIndex(([name]) => name === 'requestSubscribeMessage')
  const report = app.calls.findIndex(
    ([name, options]) =>
      name === 'request' &&
      (options as { method?: string; url?: string }).method === 'POST' &&
      /\/api\/tickets$/.test((options as { url?: string }).url ?? ''),
  )
  return question >= 0 && report > question
}

test('RES-11: the tap on "send" asks for at most three messages before anything is sent, and they are counted under me', async () => {
  phone = await phoneOf(server.origin, 'resident-lin')
  app = await launch(phone)
  await report('楼上半夜拖椅子，连着三晚了。')
  expect(asked()).toHaveLength(1)
  expect(asked()[0]?.tmplIds.length).toBeLessThanOrEqual(3)
  expect(sentAfterTheQuestion()).toBe(true)
  await app.open('pages/my-data/contact')
  // One message was left from before; this yes is the second.
  await sees(app, t.contact.more(2))
  expect(app.errors).toEqual([])
})

test('RES-11: after a refusal the next tap asks nothing, and the report goes its way', async () => {
  phone = await phoneOf(server.origin, 'neighbour-zhou')
  for (const name of ['reply', 'question', 'resolved'])
    phone.subscriptions[`stand-in-${name}`] = 'reject'
  app = await launch(phone)
  await report('隔壁装修到夜里十一点。')
  expect(asked()).toHaveLength(1)
  await report('凌晨还有人在楼下唱歌。')
  expect(asked()).toHaveLength(1)
  app.kill()
  app = await launch(phone)
  await report('早上六点就开始打钻。')
  expect(asked()).toHaveLength(0)
  expect(app.errors).toEqual([])
})

test('RES-12: a refused privacy authorisation takes the photo away and nothing else', async () => {
  phone = await phoneOf(server.origin, 'resident-su')
  phone.privacyAgreed = false
  app = await launch(phone, 'pages/ticket/submit')
  await choose(app, t.submit.about, t.labels.category.noise)
  await write(app, t.submit.what, '电梯厅的门一直响。')
  await press(app, t.ui.addPhotos(6))
  await press(app, t.wechatPrivacy.refuse)
  expect(app.screen.has({ role: 'button', name: t.ui.addPhotos(6) })).toBe(true)
  await press(app, t.submit.send)
  await sees(app, t.submit.received)
  expect(app.errors).toEqual([])
})
