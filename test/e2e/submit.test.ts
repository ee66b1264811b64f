import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { mattersWith, personOf, ticketOf } from './cloud'
import { addPhotos, choose, handOf, press, sees, type } from './hands'
import { photo } from './photo'
import { receiptOf, send } from './resident'

let server: Server
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const WORDS = '卫生间天花板一直滴水，接了一盆。'
/** Report, search, category, field, two photos, send; choosing in the album is the phone's own. */
const MOST_TAPS = 8

test('RES-03: a repeat visitor finds the category by a word, adds two photos, and has a receipt in a few taps', async () => {
  const lin = await personOf(server.origin, 'resident-lin')
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  const { submit, labels, home } = hand.t
  await resident.page.evaluate(() => {
    const counted = window as unknown as { taps: number }
    counted.taps = 0
    document.addEventListener('click', ({ isTrusted }) => (counted.taps += Number(isTrusted)), true)
  })
  const begun = Date.now()
  await press(hand, new RegExp(`^${home.report}`))
  await press(hand, submit.search)
  await hand.screen.getByRole('searchbox', { name: submit.searchHint }).fill('漏水')
  await choose(hand, submit.about, labels.category.leak)
  await type(hand, submit.what, WORDS)
  await addPhotos(hand, [await photo({ name: 'a.jpg' }), await photo({ name: 'b.jpg' })])
  await sees(hand, submit.promisePriority(labels.category.leak))
  await resident.shoot('submit', '1-filled-in')
  await send(hand)
  const { id, receiptNo } = await receiptOf(hand)
  const taps = await resident.page.evaluate(() => (window as unknown as { taps: number }).taps)
  process.stdout.write(
    `RES-03 repeat visitor: ${taps} taps and 2 fields, ${((Date.now() - begun) / 1000).toFixed(1)} s by machine\n`,
  )
  expect(taps).toBeLessThanOrEqual(MOST_TAPS)
  expect(await mattersWith(lin, WORDS)).toEqual([id])
  expect(await ticketOf(lin, id)).toMatchObject({ receiptNo, categoryId: 'leak', photoCount: 2 })
  expect(resident.watched.problems).toEqual([])
  await resident.close()
})
