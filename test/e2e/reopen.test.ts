import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { DESK, filter, reply, resolve, rowWith, storyTells } from './clerk'
import { type Person, personOf, ticketOf } from './cloud'
import { claimed } from './given'
import { fieldOf, handOf, press, sees } from './hands'
import { photo } from './photo'
import { confirm, confirmPage, refuse, track } from './resident'

const WORDS = '阳台推拉门掉了一个滑轮，关不上。'
const STILL = '昨晚又卡住了，滑轮还是歪的。'
const AGAIN = '真对不起，明天上午九点换整套滑轮。'
const NOTE = '整套滑轮和轨道都换了新的，推了二十次。'

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

test('RES-05 T13: what is not solved is reopened with its reason under the same number, comes back to the desk and is confirmed in the second round', async () => {
  const id = await claimed(lin, wang, WORDS)
  const { receiptNo } = await ticketOf(lin, id)
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  await confirmPage(hand, id)
  await refuse(hand, 'still', STILL)
  await resident.shoot('reopen', '1-refused')
  await press(hand, hand.t.ratings.seeProgress)
  for (const words of [hand.t.story.reopened, STILL, new RegExp(receiptNo)]) await sees(hand, words)

  const desk = await openPhone(browser, server.origin, { as: 'frontdesk-wang', path: DESK })
  const clerk = handOf(desk)
  await filter(clerk, 'mine')
  await rowWith(clerk, WORDS).click()
  await storyTells(clerk, clerk.t.work.deed.T13)
  await storyTells(clerk, clerk.t.work.reopenTag.still ?? '')
  await storyTells(clerk, STILL)
  await desk.shoot('reopen', '2-back-on-the-desk')
  await reply(clerk, AGAIN)
  await resolve(clerk, { words: NOTE, cause: 'workmanship', photos: [await photo()] })

  await confirmPage(hand, id)
  await sees(hand, NOTE)
  await confirm(hand, { score: 5 })
  await track(hand, id)
  await sees(hand, hand.t.story.confirmed)
  await resident.shoot('reopen', '3-confirmed')
  expect(await ticketOf(lin, id)).toMatchObject({
    receiptNo,
    state: 'closed',
    confirmed: true,
    cycle: 2,
    reopenCount: 1,
    rating: { score: 5 },
  })
  expect([...resident.watched.problems, ...desk.watched.problems]).toEqual([])
})

test('RES-05 T13: "not solved" without a reason is not sent; the form says what is missing and keeps the answer', async () => {
  const id = await claimed(lin, wang, '厨房灯管闪，换过一次又闪。')
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  const { ratings } = hand.t
  await confirmPage(hand, id)
  await hand.screen.getByRole('radio', { name: ratings.verdict.no, exact: true }).click()
  await press(hand, ratings.submit)
  await sees(hand, ratings.reopenMissing)
  await fieldOf(hand, ratings.reopenWords).waitFor()
  const answer = hand.screen.getByRole('radio', { name: ratings.verdict.no, exact: true })
  expect(await answer.getAttribute('aria-checked')).toBe('true')
  expect(await ticketOf(lin, id)).toMatchObject({ state: 'resolved', reopenCount: 0 })
  await resident.close()
})
