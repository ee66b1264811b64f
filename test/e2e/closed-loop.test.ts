import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { DESK, deskTicket, findNew, reply, resolve, storyTells, take } from './clerk'
import { personOf, ticketOf } from './cloud'
import { type Hand, handOf, press, sees, seesPhotos, settled, wordsOn } from './hands'
import { photo } from './photo'
import { confirm, confirmPage, effortOf, faceOf, fillIn, receiptOf, send, track } from './resident'

// The first journey of the house: from a resident's thumb to a solution that the resident confirmed.
const WORDS = '二楼楼道的垃圾放了三天没人收，已经招虫子了。'
const REPLY = '收到，保洁班长半小时内到，清完拍照给您看。'
const NOTE = '已清走并冲洗地面，今后每天上午九点收一次。'

let server: Server
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const startReport = async (hand: Hand) => {
  await press(hand, new RegExp(`^${hand.t.home.report}`))
  await sees(hand, hand.t.submit.promiseReply)
}

/** What the desk does between the receipt and "please confirm". */
async function workOn(clerk: BrowserPhone): Promise<void> {
  const hand = handOf(clerk)
  await findNew(hand, WORDS)
  await seesPhotos(hand, 1)
  await take(hand)
  await reply(hand, REPLY)
  await clerk.shoot('closed-loop', '3-desk-replied')
  await resolve(hand, { words: NOTE, cause: 'staffing', photos: [await photo()] })
  await clerk.shoot('closed-loop', '4-desk-resolved')
}

/** Every word, photo and mark of the journey, read from the resident's screen. */
async function allIsThere(hand: Hand, id: string): Promise<void> {
  const { story, ui } = hand.t
  await track(hand, id)
  for (const words of [WORDS, REPLY, NOTE, story.confirmed]) await sees(hand, words)
  await seesPhotos(hand, 2)
  await confirmPage(hand, id)
  const group = (label: string) => hand.screen.getByRole('radiogroup', { name: label, exact: true })
  const face = group(hand.t.ratings.how).getByRole('radio', { name: faceOf(hand, 4), exact: true })
  await face.and(hand.screen.locator('[aria-checked=true]')).waitFor()
  const effort = group(effortOf(hand)).getByRole('radio', { name: ui.points(6), exact: true })
  await effort.and(hand.screen.locator('[aria-checked=true]')).waitFor()
  const tag = hand.screen.getByRole('button', { name: hand.t.ratings.tags.explained, exact: true })
  await tag.and(hand.screen.locator('[aria-pressed=true]')).waitFor()
}

test('OPS-01 RES-03 RES-04 RES-05 STF-01 STF-02 STF-03: a complaint with a photo is answered, solved, confirmed and rated, and outlives kill -9', async () => {
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const clerk = await openPhone(browser, server.origin, { as: 'frontdesk-wang', path: DESK })
  const lin = handOf(resident)

  await startReport(lin)
  await fillIn(lin, { words: WORDS, category: 'cleaning', photos: [await photo()] })
  await resident.shoot('closed-loop', '1-form')
  await send(lin)
  const { id, receiptNo } = await receiptOf(lin)
  expect(receiptNo).toMatch(/^[A-Z]{2}-\d{6}-\d{4}$/)
  await resident.shoot('closed-loop', '2-receipt')

  await workOn(clerk)

  await turnToProgress(lin)
  await sees(lin, REPLY)
  await settled(lin)
  await resident.shoot('closed-loop', '5-claimed')
  await press(lin, lin.t.tickets.toConfirm)
  await confirm(lin, { score: 4, tags: ['explained'], ces: 6, comment: '谢谢，第二天就干净了。' })
  await resident.shoot('closed-loop', '6-confirmed')
  await allIsThere(lin, id)

  resident.watched.expect(/CONNECTION_REFUSED/)
  clerk.watched.expect(/CONNECTION_REFUSED/)
  await server.kill()
  await server.launch()

  await allIsThere(lin, id)
  await track(lin, id)
  await resident.shoot('closed-loop', '7-after-the-kill')
  await deskTicket(handOf(clerk), id)
  await storyTells(handOf(clerk), lin.t.work.deed.T11)
  await promisesKept(id)

  expect([...resident.watched.problems, ...clerk.watched.problems]).toEqual([])
  await Promise.all([resident.close(), clerk.close()])
})

/** From the receipt to the ticket, the way a resident goes. */
async function turnToProgress(hand: Hand): Promise<void> {
  await press(hand, hand.t.submit.seeProgress)
  await wordsOn(hand, WORDS).click()
}

async function promisesKept(id: string): Promise<void> {
  const ticket = await ticketOf(await personOf(server.origin, 'resident-lin'), id)
  expect(ticket).toMatchObject({ state: 'closed', closedBy: 'resident', confirmed: true })
  expect(ticket.rating).toMatchObject({ score: 4, tags: ['explained'], ces: 6 })
  expect(ticket.clocks.map(({ kind, state }) => [kind, state])).toEqual([
    ['firstResponse', 'kept'],
    ['resolution', 'kept'],
  ])
}
