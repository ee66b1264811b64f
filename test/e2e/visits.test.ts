import type { Browser } from 'playwright-core'
import { staffEndpoints } from '#contract/endpoints-staff'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { deskTicket } from './clerk'
import { answerOf, type Person, personOf, ticketOf } from './cloud'
import { reported, taken } from './given'
import { type Hand, handOf, press, sees, type } from './hands'
import { track } from './resident'

const WORDS = '厨房水槽下面滴水，接了个盆。'
const REASON = '那天家里没有人。'

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

/** A visit of the demo whose window has begun, and of which nobody has said yet what became of it. */
async function begunVisit(): Promise<string> {
  const communityId = wang.me.seats[0]?.communityId ?? ''
  const { items } = await answerOf(wang, staffEndpoints.listDesk, {
    query: { communityId, limit: '50' },
  })
  const found = items.find(({ visit }) => Date.parse(visit?.window?.from ?? '') <= Date.now())
  if (!found) throw new Error('the demo has no visit that has begun')
  return found.id
}

/** Two windows of the last day that may be offered: far enough whatever the hour. */
async function offerTwo(clerk: Hand): Promise<void> {
  const { arranging } = clerk.t
  await press(clerk, arranging.offer)
  const sheet = clerk.screen.getByRole('dialog', { name: arranging.offer, exact: true })
  await sheet.getByRole('tab').last().click()
  const windows = sheet.getByRole('group', { name: arranging.window, exact: true })
  for (const n of [0, 3]) await windows.getByRole('button').nth(n).click()
  await press(clerk, arranging.sendOffer)
  await sees(clerk, arranging.told)
}

test('RES-17: windows are offered at the desk, one is chosen, moved to the other, and a visit that took place is recorded', async () => {
  const id = await reported(lin, WORDS)
  await taken(wang, id)
  const desk = await openPhone(browser, server.origin, { as: 'frontdesk-wang' })
  const clerk = handOf(desk)
  await deskTicket(clerk, id)
  await offerTwo(clerk)
  await desk.shoot('visits', '1-offered')

  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  const { visit } = hand.t
  await track(hand, id)
  const choices = hand.screen.getByRole('radiogroup', { name: visit.ask, exact: true })
  await choices.getByRole('radio').first().click()
  await resident.shoot('visits', '2-choose')
  await press(hand, visit.choose)
  await sees(hand, visit.done.choose ?? '')
  const first = (await ticketOf(lin, id)).appointment?.chosen

  await press(hand, visit.move)
  await hand.screen
    .getByRole('radiogroup', { name: visit.moveTitle, exact: true })
    .getByRole('radio')
    .first()
    .click()
  await type(hand, visit.reason, REASON)
  await resident.shoot('visits', '3-move')
  await press(hand, visit.send)
  await sees(hand, visit.done.move ?? '')
  const { appointment } = await ticketOf(wang, id)
  expect(appointment).toMatchObject({ state: 'chosen', moves: 1 })
  expect(appointment?.chosen).not.toEqual(first)

  const begun = await begunVisit()
  await deskTicket(clerk, begun)
  await desk.shoot('visits', '4-begun')
  await press(clerk, clerk.t.arranging.keptDeed)
  await sees(clerk, clerk.t.work.visit.kept?.('') ?? '')
  expect((await ticketOf(wang, begun)).appointment?.state).toBe('kept')
  expect([...resident.watched.problems, ...desk.watched.problems]).toEqual([])
})
