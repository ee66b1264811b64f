import type { Browser } from 'playwright-core'
import { staffEndpoints } from '#contract/endpoints-staff'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { answerOf, personOf } from './cloud'
import { choose, type Hand, handOf, open, press, sees, settled, wordsOn } from './hands'
import { routes } from './words'

// RES-01 on the screens: somebody without a login comes in by the code of an empty home, a second one asks to join.
let server: Server
let browser: Browser
const phones: BrowserPhone[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  for (const phone of phones) await phone.close()
  await browser?.close()
  await server?.stop()
})

async function take(path?: string): Promise<{ hand: Hand; phone: BrowserPhone }> {
  const phone = await openPhone(browser, server.origin, path === undefined ? {} : { path })
  phones.push(phone)
  return { hand: handOf(phone), phone }
}

/** The code of a home in which nobody lives, as the desk prints it. */
async function printedCode(): Promise<{ label: string; code: string }> {
  const desk = await personOf(server.origin, 'frontdesk')
  const communityId = desk.me.seats[0]?.communityId ?? ''
  for (const q of ['1 栋', '2 栋', '3 栋', '4 栋', '5 栋', '6 栋']) {
    const { items } = await answerOf(desk, staffEndpoints.searchHouses, {
      query: { communityId, q },
    })
    const empty = items.find(({ residents }) => residents === 0)
    if (!empty) continue
    const asked = { params: { id: empty.houseId }, body: { communityId } }
    const { code } = await answerOf(desk, staffEndpoints.renewHomeCode, asked)
    return { label: empty.label, code }
  }
  throw new Error('in the demo every home is lived in')
}

/** From the link on the letter to the filled form, over the login. */
async function comeIn(hand: Hand, code: string, who: RegExp): Promise<void> {
  const { enter } = hand.t
  await sees(hand, enter.codeBrought)
  await press(hand, who)
  await hand.screen.getByRole('textbox', { name: enter.code, exact: true }).waitFor()
  await settled(hand)
  const field = hand.screen.getByRole('textbox', { name: enter.code, exact: true })
  expect(await field.inputValue()).toBe(code.replace('-', ''))
}

test('RES-01: purpose and telephone before any login, a code that binds, a second person whom the first one lets in', async () => {
  const { label, code } = await printedCode()
  const link = `/pages/enter/index?code=${code}`

  const su = await take()
  const { t } = su.hand
  for (const words of [...t.enter.claim, t.enter.promises]) await sees(su.hand, words)
  await su.hand.screen
    .getByRole('button', { name: /8123 4500$/ })
    .first()
    .waitFor()
  await su.phone.shoot('enter', '1-before-login')
  await open(su.hand, link)
  await comeIn(su.hand, code, new RegExp(`^${t.enter.as.resident} 苏`))
  await press(su.hand, t.enter.bindNow)
  await sees(su.hand, t.enter.bound)
  await su.hand.screen.getByRole('radio', { name: new RegExp(label), checked: true }).waitFor()

  const zhou = await take(link)
  await comeIn(zhou.hand, code, new RegExp(`^${t.enter.as.neighbour} 周`))
  await choose(zhou.hand, t.enter.role, t.labels.residentRole.tenant)
  await press(zhou.hand, t.enter.bindNow)
  await sees(zhou.hand, t.enter.asked)
  await sees(zhou.hand, t.enter.waiting)

  await open(su.hand, routes.inbox())
  await wordsOn(su.hand, new RegExp(`(周.*|有人) 申请绑定 ${label}`)).click()
  await sees(su.hand, t.enter.toDecide)
  await su.phone.shoot('enter', '2-who-asks')
  await press(su.hand, new RegExp(`^(周|有人).*${t.enter.approve}$`))
  await sees(su.hand, /家里人都会收到消息/)

  await open(zhou.hand, routes.homes())
  await zhou.hand.screen.getByRole('radio', { name: new RegExp(label) }).click()
  await open(zhou.hand, routes.home())
  await zhou.hand.screen
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .waitFor()
  expect(phones.flatMap(({ watched }) => watched.problems)).toEqual([])
})
