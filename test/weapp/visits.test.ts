import { endpoints } from '#contract/endpoints'
import { endOf, offerableDays } from '#domain/appointments/windows'
import { instant, iso } from '#domain/time'
import { span } from '#miniapp/lib/format'
import { answerOf, type Person, personOf, ticketOf } from '../e2e/cloud'
import { reported, taken, written } from '../e2e/given'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import type { MiniApp } from '../support/weapp/mini-app'
import type { Phone } from '../support/weapp/phone'
import { choose, launch, phoneOf, press, sees, t } from './hands'

const FIRST = '收到，在等一个配件。'
const REPLY = '配件到了，师傅带着上门。'

let server: Server
let lin: Person
let wang: Person
let phone: Phone
let app: MiniApp | undefined

beforeAll(async () => {
  server = await startDemo()
  lin = await personOf(server.origin, 'resident-lin')
  wang = await personOf(server.origin, 'frontdesk-wang')
  phone = await phoneOf(server.origin, 'resident-lin')
})
afterAll(async () => {
  app?.kill()
  phone?.dispose()
  await server?.stop()
})

test('RES-17 RES-04: on the compiled page a window is chosen; coming back to equal content sends nothing to the view, a further reply at most 1 kB', async () => {
  const id = await reported(lin, '阳台地漏返味，下雨天更明显。')
  await taken(wang, id)
  const windows = offerableDays(Date.now()).flat().slice(-3).map(iso)
  await answerOf(wang, endpoints.arrangeAppointment, {
    params: { id },
    body: { action: 'offer', windows },
  })
  app = await launch(phone, `pages/ticket/track?id=${id}`)
  const shown = app
  await sees(shown, t.visit.ask)
  const from = instant(windows[0] ?? '')
  await choose(shown, t.visit.ask, span(from, endOf(from), Date.now(), 'zh'))
  await press(shown, t.visit.choose)
  await sees(shown, t.visit.done.choose ?? '')
  const { appointment } = await ticketOf(wang, id)
  expect(appointment).toMatchObject({ state: 'chosen', chosen: { from: windows[0] } })

  // What the resident has just done is asked for once more; after that nothing is new.
  await shown.show()
  await shown.settle()
  const same = await shown.counting(async () => {
    await shown.show()
    await shown.settle()
  })
  expect(same.calls).toBe(0)
  // The first reply also keeps a promise and redraws its line; what follows is one entry more.
  await written(wang, id, FIRST)
  await shown.show()
  await sees(shown, FIRST)
  await written(wang, id, REPLY)
  const news = await shown.counting(async () => {
    await shown.show()
    await sees(shown, REPLY)
  })
  process.stdout.write(`a further reply: ${news.calls} setData, ${news.bytes} B (budget 1 kB)\n`)
  expect(news.bytes).toBeLessThanOrEqual(1024)
  expect(shown.errors).toEqual([])
})
