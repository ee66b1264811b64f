import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { deskTicket, reply } from './clerk'
import { ask, type Person, personOf, ticketOf } from './cloud'
import { reported, taken } from './given'
import { handOf, press, sees } from './hands'
import { track } from './resident'

const WORDS = '楼道窗户关不严，夜里一直响。'
const REPLY = '师傅下午来换密封条，换好告诉您。'

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

test('RES-04: a reply stands on the resident’s screen without a reload; a reminder goes once in 24 h; the name is hidden later, and the desk no longer sees it', async () => {
  const id = await reported(lin, WORDS)
  await taken(wang, id)
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  const { tickets } = hand.t
  await track(hand, id)
  await sees(hand, WORDS)

  const desk = await openPhone(browser, server.origin, { as: 'frontdesk-wang' })
  const clerk = handOf(desk)
  await deskTicket(clerk, id)
  await reply(clerk, REPLY)
  await sees(hand, REPLY)
  await resident.shoot('track', '1-live')

  await press(hand, tickets.urge)
  await sees(hand, /可以再催/)
  expect(await hand.screen.getByRole('button', { name: tickets.urge, exact: true }).count()).toBe(0)
  const again = await ask(lin, endpoints.urgeTicket, { params: { id }, body: {} })
  expect(again.status).toBe(429)

  await press(hand, tickets.hideName)
  await sees(hand, tickets.hideHint)
  await resident.shoot('track', '2-hide')
  await press(hand, tickets.hideYes)
  await sees(hand, tickets.nameHidden)
  await deskTicket(clerk, id)
  await sees(clerk, clerk.t.work.hidden)
  expect(JSON.stringify(await ticketOf(wang, id))).not.toContain(lin.me.displayName)
  await desk.shoot('track', '3-hidden-at-the-desk')
  expect([...resident.watched.problems, ...desk.watched.problems]).toEqual([])
})
