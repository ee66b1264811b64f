import { type Person, personOf } from '../e2e/cloud'
import { reported, taken, written } from '../e2e/given'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import type { MiniApp } from '../support/weapp/mini-app'
import type { Phone } from '../support/weapp/phone'
import { launch, phoneOf, sees } from './hands'

// What one touch, one answer and one return cost, on the compiled package: bytes that cross from logic to view.
let server: Server
let resident: Phone
let clerk: Phone
const open: MiniApp[] = []

beforeAll(async () => {
  server = await startDemo()
  ;[resident, clerk] = await Promise.all([
    phoneOf(server.origin, 'resident'),
    phoneOf(server.origin, 'frontdesk'),
  ])
})
afterEach(() => {
  for (const app of open.splice(0)) app.kill()
})
afterAll(async () => {
  resident?.dispose()
  clerk?.dispose()
  await server?.stop()
})

async function on(phone: Phone, page: string): Promise<MiniApp> {
  const app = await launch(phone, page)
  open.push(app)
  return app
}

/** Bytes and calls of one act, printed beside its budget. */
async function cost(app: MiniApp, what: string, budget: string, work: () => Promise<unknown>) {
  const { calls, bytes } = await app.counting(work)
  process.stdout.write(`${what}: ${calls} setData, ${bytes} B (budget ${budget})\n`)
  return { calls, bytes }
}

const comeBack = async (app: MiniApp) => {
  app.hide()
  await app.show()
}

test('RES-06: one score tapped is one small setData: the row of scores is sent, nothing else', async () => {
  const app = await on(resident, 'pages/answers/services')
  const [row] = app.screen.all({ role: 'radiogroup' })
  if (!row) throw new Error('no row of scores')
  const label = String(row.attr.ariaLabel)
  const pick = (score: number) => () =>
    app.screen.tap({
      role: 'radio',
      label: new RegExp(`^${score} `),
      inside: { role: 'radiogroup', label },
    })
  await pick(3)() // the first score of all also brings the sentence on who reads it
  const first = await cost(app, 'a score tapped', '1, 45 B without what readers are told', pick(4))
  const other = await cost(app, 'another score', '1, 45 B without what readers are told', pick(5))
  for (const { calls, bytes } of [first, other]) {
    expect(calls).toBe(1)
    expect(bytes).toBeLessThanOrEqual(MOST_FOR_A_SCORE)
  }
})

/** 27 B for the class of the row, 45-50 B for each radio that says "checked" to a reader, and the word beside the name. */
const MOST_FOR_A_SCORE = 200

test.each([
  ['home', 'pages/home/index'],
  ['my tickets', 'pages/tickets/list'],
  ['messages', 'pages/inbox/index'],
  ['the board', 'pages/board/index'],
])('coming back to %s with equal content sends nothing', async (what, page) => {
  const app = await on(resident, page)
  await comeBack(app)
  // A line that counts minutes may say its next minute just now; twice in a row it cannot.
  const once = await cost(app, `back on ${what}`, '0', () => comeBack(app))
  const again = once.calls === 0 ? once : await cost(app, 'again', '0', () => comeBack(app))
  expect(again.calls).toBe(0)
})

test('coming back to the desk with equal content sends nothing', async () => {
  const app = await on(clerk, 'staff/pages/desk')
  await comeBack(app)
  const once = await cost(app, 'back on the desk', '0', () => comeBack(app))
  const again = once.calls === 0 ? once : await cost(app, 'again', '0', () => comeBack(app))
  expect(again.calls).toBe(0)
})

test('RES-04: a reply that arrives in an open thread costs at most 1 kB', async () => {
  const [lin, wang] = (await Promise.all(
    ['resident', 'frontdesk'].map((as) => personOf(server.origin, as)),
  )) as [Person, Person]
  const id = await reported(lin, '单元门的闭门器坏了，关门很响。')
  await taken(wang, id)
  await written(wang, id, '您好，我先看一下。')
  const app = await on(resident, `pages/ticket/track?id=${id}`)
  await sees(app, '单元门的闭门器坏了')
  const reply = '收到，师傅下午带零件去换。'
  await written(wang, id, reply)
  const { bytes } = await cost(app, 'a reply in an open thread', '1000 B', async () => {
    await comeBack(app)
    await sees(app, reply)
  })
  expect(bytes).toBeLessThanOrEqual(1000)
})
