import { endpoints } from '#contract/endpoints'
import type { TicketPage } from '#contract/tickets'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import type { MiniApp } from '../support/weapp/mini-app'
import type { Phone } from '../support/weapp/phone'
import { choose, launch, phoneOf, press, sees, t, takePhoto, write } from './hands'

// A lift without signal, a phone that ends the app: what was typed arrives, exactly once.
const WORDS = '二号电梯关门时一直响，昨晚停了两次。'

let server: Server
let phone: Phone
let running: MiniApp[] = []

beforeAll(async () => {
  server = await startDemo()
})
afterAll(() => server?.stop())
beforeEach(async () => {
  phone = await phoneOf(server.origin, 'resident-lin')
  await takePhoto(phone)
})
afterEach(() => {
  for (const app of running) app.kill()
  running = []
  phone?.dispose()
})

async function open(page?: string): Promise<MiniApp> {
  const app = await launch(phone, page)
  running.push(app)
  return app
}

async function fillIn(app: MiniApp, words: string): Promise<void> {
  await press(app, new RegExp(`^${t.home.report}`))
  await choose(app, t.submit.about, t.labels.category.noise)
  await write(app, t.submit.what, words)
  await press(app, t.ui.addPhotos(6))
}

/** How often the cloud has these words. */
async function arrived(words: string): Promise<number> {
  const token = JSON.parse(phone.storage.get('token') ?? 'null')
  const response = await fetch(`${server.origin}${endpoints.listTickets.path}?scope=all&limit=50`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items } = (await response.json()) as TicketPage
  return items.filter((row) => row.words === words).length
}

test('RES-03 QR-2: a draft with its photo outlives the app being killed', async () => {
  const first = await open()
  await fillIn(first, WORDS)
  first.kill()
  const second = await open('pages/ticket/submit')
  expect(second.screen.has({ role: 'button', name: t.ui.addPhotos(5) })).toBe(true)
  expect(second.screen.one({ label: t.submit.what }).attr.value).toBe(WORDS)
  expect(second.errors).toEqual([])
})

test('RES-15: sent without signal and killed, a complaint arrives once when the signal is back', async () => {
  const words = `${WORDS} (1)`
  const first = await open()
  await fillIn(first, words)
  await first.setNetwork('offline')
  await press(first, t.submit.send)
  first.kill()
  expect(await arrived(words)).toBe(0)

  const second = await open()
  await second.setNetwork('online')
  await second.settle(20_000)
  const third = await open('pages/tickets/list')
  await sees(third, words)
  expect(await arrived(words)).toBe(1)
  expect([first, second, third].flatMap((app) => app.errors)).toEqual([])
})

test('RES-15 QR-1: an answer lost on its way back does not send a complaint twice', async () => {
  const words = `${WORDS} (2)`
  const first = await open()
  await fillIn(first, words)
  await first.setNetwork('loses-answers')
  await press(first, t.submit.send)
  first.kill()
  phone.network = 'online'

  const second = await open()
  await second.settle(20_000)
  const third = await open('pages/tickets/list')
  await sees(third, words)
  expect(await arrived(words)).toBe(1)
})

test('one keystroke costs at most one small setData', async () => {
  const app = await open('pages/ticket/submit')
  await write(app, t.submit.what, WORDS)
  const { calls, bytes } = await app.counting(() => write(app, t.submit.what, `${WORDS}!`))
  process.stdout.write(`a keystroke: ${calls} setData, ${bytes} B (budget 1, 150 B)\n`)
  expect(calls).toBeLessThanOrEqual(1)
  expect(bytes).toBeLessThanOrEqual(150)
})
