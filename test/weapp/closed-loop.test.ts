import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import type { MiniApp } from '../support/weapp/mini-app'
import type { Phone } from '../support/weapp/phone'
import { choose, launch, phoneOf, press, sees, t, takePhoto, write } from './hands'

// The first journey of the house once more, in the compiled package that WeChat gets.
const WORDS = '三楼走廊的灯从昨晚起一直闪，老人不敢走。'
const REPLY = '电工下午两点到，换好拍照给您看。'
const NOTE = '换了镇流器，试亮十分钟正常。'

let server: Server
let resident: Phone
let clerk: Phone
const running: MiniApp[] = []

beforeAll(async () => {
  server = await startDemo()
  resident = await phoneOf(server.origin, 'resident-lin')
  clerk = await phoneOf(server.origin, 'frontdesk-wang')
})
afterAll(async () => {
  for (const app of running) app.kill()
  resident?.dispose()
  clerk?.dispose()
  await server?.stop()
})

async function open(phone: Phone, page?: string): Promise<MiniApp> {
  const app = await launch(phone, page)
  running.push(app)
  return app
}

async function report(lin: MiniApp): Promise<void> {
  await press(lin, new RegExp(`^${t.home.report}`))
  await choose(lin, t.submit.about, t.labels.category.lighting)
  await write(lin, t.submit.what, WORDS)
  await press(lin, t.ui.addPhotos(6))
  await press(lin, t.submit.send)
  await sees(lin, t.submit.received)
}

async function workOn(wang: MiniApp): Promise<void> {
  await wang.screen.tap({ role: 'tab', name: new RegExp(`^${t.desk.filter.unassigned}`) })
  await sees(wang, WORDS)
  await wang.screen.tap({ role: 'link', text: new RegExp(WORDS) })
  await sees(wang, WORDS)
  await press(wang, t.work.action.take)
  await press(wang, t.forms.send.take)
  await write(wang, t.work.replyPlaceholder, REPLY)
  await press(wang, t.ui.send)
  await sees(wang, REPLY)
  await press(wang, t.work.action.resolve)
  await write(wang, t.forms.note, NOTE)
  await choose(wang, t.forms.cause, t.labels.rootCause.equipment)
  await press(wang, t.forms.send.resolve)
  await sees(wang, NOTE)
}

async function confirm(lin: MiniApp): Promise<void> {
  await press(lin, t.tickets.toConfirm)
  await choose(lin, t.ratings.solved, t.ratings.verdict.yes)
  const { calls, bytes } = await lin.counting(() =>
    choose(lin, t.ratings.how, t.ui.face(4, t.ui.faces[3] ?? '')),
  )
  process.stdout.write(`a face tapped: ${calls} setData, ${bytes} B (budget 1, 45 B)\n`)
  await press(lin, t.ratings.submit)
  await sees(lin, t.ratings.confirmedDone)
}

test('RES-03 RES-04 RES-05 STF-02 STF-03: from a thumb to a confirmed solution, still there after kill -9 of phone and cloud', async () => {
  await takePhoto(resident)
  const lin = await open(resident)
  await report(lin)
  const wang = await open(clerk, 'staff/pages/desk')
  await workOn(wang)
  await lin.open('pages/tickets/list')
  await sees(lin, t.tickets.toConfirm)
  await confirm(lin)

  lin.kill()
  await server.restart()
  const again = await open(resident, 'pages/tickets/list')
  await again.screen.tap({ role: 'tab', name: t.tickets.closed })
  await sees(again, WORDS)
  await again.screen.tap({ role: 'link', text: new RegExp(WORDS) })
  for (const words of [REPLY, NOTE, t.story.confirmed]) await sees(again, words)
  expect([lin, wang, again].flatMap((app) => app.errors)).toEqual([])
})
