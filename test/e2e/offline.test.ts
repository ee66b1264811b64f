import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { mattersWith, type Person, personOf, ticketOf } from './cloud'
import { claimed, reported } from './given'
import {
  addPhotos,
  fieldOf,
  type Hand,
  handOf,
  press,
  sees,
  seesPhotos,
  type,
  until,
} from './hands'
import { photo } from './photo'
import { confirm, fillIn, receiptOf, SUBMIT, send, track } from './resident'
import { routes } from './words'

let server: Server
let browser: Browser
let lin: Person
let wang: Person

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  lin = await personOf(server.origin, 'resident-lin')
  wang = await personOf(server.origin, 'frontdesk-wang')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A phone of Lin's on the page that she reports from. */
async function phone(path = SUBMIT): Promise<{ resident: BrowserPhone; hand: Hand }> {
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin', path })
  resident.watched.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await calm(resident.page)
  return { resident, hand: handOf(resident) }
}

/** The app has been open for a moment: it has fetched the pages that may be wanted later. */
const calm = (page: Page) =>
  page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const last = Math.max(...loaded.map((one) => one.responseEnd))
    return performance.now() > 2_500 && performance.now() - last > 1_000
  })

/** The app is swept away and opened once more on the same phone. */
async function killed(context: BrowserContext, hand: Hand, path = '/'): Promise<Hand> {
  await hand.page.close({ runBeforeUnload: false })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(server.origin + path)
  return { ...hand, page, screen: page }
}

const arrives = (words: string) =>
  until(
    () => mattersWith(lin, words),
    (found) => found.length > 0,
  )

test('RES-03 RES-15: without network a submission waits on the phone with its photo, outlives a kill, and arrives exactly once', async () => {
  const words = '西门快递柜旁边的路灯倒了，线露在外面。'
  const { resident, hand } = await phone()
  await resident.context.setOffline(true)
  await fillIn(hand, { words, category: 'lighting', photos: [await photo()] })
  await send(hand)
  await sees(hand, hand.t.submit.kept)
  await sees(hand, hand.t.submit.goesOut)
  await resident.shoot('offline', '1-kept')
  expect(await mattersWith(lin, words)).toEqual([])

  await resident.context.setOffline(false)
  const again = await killed(resident.context, hand)
  const [id = ''] = await arrives(words)
  await sees(again, words) // on the first screen, no longer waiting
  await track(again, id)
  await seesPhotos(again, 1)
  expect((await ticketOf(lin, id)).photos).toHaveLength(1)
  expect(await mattersWith(lin, words)).toHaveLength(1)
  await resident.close()
})

test('RES-15: back online the kept receipt turns into the real one by itself', async () => {
  const words = '儿童滑梯的扶手断了一截，边上很锋利。'
  const { resident, hand } = await phone()
  await fillIn(hand, { words, category: 'facilities' })
  await resident.context.setOffline(true)
  await send(hand)
  await sees(hand, hand.t.submit.kept)
  await resident.context.setOffline(false)
  const { id } = await receiptOf(hand)
  expect(await mattersWith(lin, words)).toEqual([id])
  await resident.close()
})

test('RES-15 (QR-4): when the answer is lost after the commit the same submission goes out again and stays one', async () => {
  const words = '四号梯轿厢里的通话按钮按了没人应。'
  const { resident, hand } = await phone()
  let lost = 0
  await hand.page.route('**/api/tickets', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    const answer = await route.fetch()
    expect(answer.status()).toBe(200)
    await route.abort('connectionreset')
  })
  await fillIn(hand, { words, category: 'lift' })
  await send(hand)
  const { id } = await receiptOf(hand)
  expect(lost).toBe(1)
  expect(await mattersWith(lin, words)).toEqual([id])
  await resident.close()
})

test('RES-03: what is being written, photo included, is there again after a kill', async () => {
  const words = '地库二层的感应灯隔一盏亮一盏。'
  const { resident, hand } = await phone()
  await type(hand, hand.t.submit.what, words)
  await addPhotos(hand, [await photo()])
  const again = await killed(resident.context, hand, SUBMIT)
  expect(await fieldOf(again, again.t.submit.what).inputValue()).toBe(words)
  await seesPhotos(again, 1)
  await resident.close()
})

test('RES-04 RES-05 RES-15: a message, the confirmation and the rating of one matter go out in the order in which they were given', async () => {
  const id = await claimed(lin, wang, '洗衣机水龙头拧不紧，一直滴。')
  const { resident, hand } = await phone(routes.ticket(id))
  const writes = /[/]api[/]tickets[/].+[/](messages|transitions|rating)$/
  await resident.context.route(writes, (route) => route.abort('connectionreset'))
  resident.watched.expect(/CONNECTION_RESET/)
  await type(hand, hand.t.tickets.placeholder, '我看过了，不滴了。')
  await press(hand, hand.t.ui.send)
  await sees(hand, hand.t.tickets.queuedHint)
  await press(hand, hand.t.tickets.toConfirm)
  await confirm(hand, { score: 4, ces: 7 })
  await sees(hand, hand.t.ratings.queued)
  await resident.shoot('offline', '2-confirmed-without-signal')
  expect(await ticketOf(lin, id)).toMatchObject({ state: 'resolved', rating: null })

  await resident.context.unroute(writes)
  await killed(resident.context, hand)
  const ticket = await until(
    () => ticketOf(lin, id),
    ({ rating }) => rating !== null,
  )
  expect(ticket).toMatchObject({ state: 'closed', confirmed: true, rating: { score: 4, ces: 7 } })
  const told = ticket.timeline.slice(-2)
  expect(told.map(({ words, transition }) => words ?? transition)).toEqual([
    '我看过了，不滴了。',
    'T11',
  ])
  await resident.close()
})

/** From now on this phone writes nothing down any more, as when its storage is full. */
const fillUp = ({ screen }: Hand) =>
  screen.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Storage.prototype.setItem = full
    IDBObjectStore.prototype.put = full
  })

test('RES-15 (QR-7): on a full phone the words stay in the field, the page says what would be lost, and sending still works', async () => {
  const words = '门禁卡刷三次才开门，读卡器松了。'
  const { resident, hand } = await phone()
  await fillUp(hand)
  await fillIn(hand, { words, category: 'security' })
  await sees(hand, hand.t.submit.full)
  expect(await fieldOf(hand, hand.t.submit.what).inputValue()).toBe(words)
  await resident.shoot('offline', '3-full')
  await resident.context.setOffline(true)
  await send(hand)
  await sees(hand, hand.t.submit.unkept)
  await resident.context.setOffline(false)
  const { id } = await receiptOf(hand)
  expect(await mattersWith(lin, words)).toEqual([id])
  await resident.close()
})

test('RES-15 (QR-7): on a full phone a photo is not taken, and the words beside it stay', async () => {
  const { resident, hand } = await phone()
  const words = '电瓶车停满了消防通道，搬不动。'
  await type(hand, hand.t.submit.what, words)
  await fillUp(hand)
  const chooser = hand.page.waitForEvent('filechooser')
  await press(hand, hand.t.ui.addPhotos(6))
  await (await chooser).setFiles([await photo()])
  await sees(hand, hand.t.submit.photosFull)
  expect(await fieldOf(hand, hand.t.submit.what).inputValue()).toBe(words)
  await resident.close()
})

test('RES-04: without network a page that was not read yet says so, and comes by itself with the signal', async () => {
  const id = await reported(lin, '次卧地板翘起来一条。')
  const { resident, hand } = await phone(routes.progress())
  await resident.context.setOffline(true)
  await hand.screen.getByText('次卧地板翘起来一条。').filter({ visible: true }).click()
  await sees(hand, hand.t.ui.weakSignal)
  await resident.shoot('offline', '4-weak-signal')
  await hand.screen.getByRole('button', { name: hand.t.ui.retry, exact: true }).waitFor()
  await resident.context.setOffline(false)
  await sees(hand, hand.t.tickets.story)
  expect(new URL(hand.screen.url()).searchParams.get('id')).toBe(id)
  await resident.close()
})
