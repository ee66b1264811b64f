import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import type { MyExport } from '#contract/my-data'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { demoIdentities } from '../support/demo'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { ask, personOf } from './cloud'
import { type Hand, handOf, open, press, sees, turnTo, until } from './hands'
import { routes } from './words'

let server: Server
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the browser puts into its folder of downloads. */
async function takeCopy(hand: Hand): Promise<MyExport> {
  const { myData } = hand.t
  await press(hand, myData.prepare)
  const [file] = await Promise.all([
    hand.page.waitForEvent('download'),
    press(hand, myData.saveHere),
  ])
  expect(file.suggestedFilename()).toMatch(/^huisheng-\d{4}-\d\d-\d\d\.json$/)
  return JSON.parse(readFileSync(await file.path(), 'utf8')) as MyExport
}

test('RES-12, edge case 5: a copy is taken, the account deleted, and name, login and homes are gone at once', async () => {
  const elsewhere = await personOf(server.origin, 'resident-xu')
  const phone = await openPhone(browser, server.origin, { as: 'resident-xu' })
  const hand = handOf(phone)
  const { me, myData } = hand.t
  await turnTo(hand, 'me')
  await press(hand, new RegExp(`^${me.export}`))
  const copy = await takeCopy(hand)
  expect(copy.profile.displayName).toBe('徐先生')
  expect(copy.tickets.length).toBeGreaterThan(0)
  expect(JSON.stringify(copy)).not.toMatch(/林女士|周先生/)

  await open(hand, routes.myData('delete'))
  await sees(hand, myData.deleteStays)
  await press(hand, myData.goOn)
  await sees(hand, myData.sure)
  await press(hand, myData.deleteNow)
  await sees(hand, myData.deleted)
  await phone.shoot('my-data', 'deleted')

  expect((await demoIdentities(server.origin)).map(({ id }) => id)).not.toContain('resident-xu')
  expect((await ask(elsewhere, endpoints.getMe)).status).toBe(401)
  await open(hand, routes.me())
  await sees(hand, me.nobody)
  const kept = await hand.page.evaluate(() => Object.keys(localStorage))
  expect(kept.filter((name) => /token|session|draft|outbox/.test(name))).toEqual([])
  expect(phone.watched.problems).toEqual([])
  await phone.close()
})

test('RES-11: unread messages are marked in one tap; a browser says where messages come and asks for nothing', async () => {
  const phone = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(phone)
  const { inbox, contact } = hand.t
  await open(hand, routes.inbox())
  const unread = hand.screen.getByRole('link', { name: new RegExp(`^${inbox.unread}`) })
  await unread.first().waitFor()
  await press(hand, inbox.markAll)
  await until(
    () => unread.count(),
    (count) => count === 0,
  )
  await open(hand, routes.contact())
  await sees(hand, contact.webOnly)
  await sees(hand, contact.more(1))
  expect(phone.watched.problems).toEqual([])
  await phone.close()
})
