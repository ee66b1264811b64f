import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import { exitTokenOf } from '../support/followups'
import type { Server } from '../support/server'
import { answerOf, personOf } from './cloud'
import { choose, handOf, press, sees, type } from './hands'
import { routes, said } from './words'

let server: Server
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const t = said.zh.followups

test('RES-09: a newcomer answers the questions of the first month from the card on the home page', async () => {
  const phone = await openPhone(browser, server.origin, { as: 'resident-he' })
  const hand = handOf(phone)
  await sees(hand, hand.t.prompts.stage['move-in-2'] ?? '')
  await press(hand, hand.t.ui.now)
  await choose(hand, hand.t.labels.dimension.repair, /^4/)
  await press(hand, t.choice.noise)
  await type(hand, t.question.firstWords ?? '', '楼上装修，中午也在敲。')
  await phone.shoot('followups', '1-first-month')
  await press(hand, t.send)
  await sees(hand, t.done)
  const he = await personOf(server.origin, 'resident-he')
  const { items } = await answerOf(he, endpoints.listMyFollowups)
  expect(items[0]?.answered?.said).toEqual([
    { question: 'repair', score: 4 },
    { question: 'problems', choices: ['noise'] },
    { question: 'firstWords', words: '楼上装修，中午也在敲。' },
  ])
  expect(phone.watched.problems).toEqual([])
  await phone.close()
})

test('RES-09: the exit link opens without a login, is answered once, and then says that it is closed', async () => {
  const path = routes.exit(await exitTokenOf(server.origin))
  const phone = await openPhone(browser, server.origin, { path })
  const hand = handOf(phone)
  await press(hand, t.choice.leaseEnded)
  await phone.shoot('followups', '2-exit')
  await press(hand, t.send)
  await sees(hand, t.exitDoneMore)
  await phone.close()
  const again = await openPhone(browser, server.origin, { path })
  await sees(handOf(again), t.exitGone)
  await again.close()
})
