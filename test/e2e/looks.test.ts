import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import { words as wideWords } from '../../src/miniapp/h5/wide/text.js'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { resultFile } from '../support/browser/results'
import { watch } from '../support/browser/watch'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { findNew, reply, take } from './clerk'
import { answerOf, personOf } from './cloud'
import { choose, type Hand, handOf, open, press, sees, turnTo, until } from './hands'
import { fillIn, receiptOf, report, send } from './resident'
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

const wishes = async (as: string) => {
  const { lang, elderMode } = await answerOf(await personOf(server.origin, as), endpoints.getMe)
  return { lang, elderMode }
}

const startReport = (hand: Hand) => press(hand, new RegExp(`^${hand.t.home.report}`))

test('RES-14: somebody switches to English, the whole way to the receipt is English, and stays so at the next visit', async () => {
  const resident = await openPhone(browser, server.origin, { as: 'resident-xu', path: routes.me() })
  const chinese = handOf(resident)
  const english = handOf(resident, 'en')
  await press(chinese, new RegExp(`^${chinese.t.me.language}`))
  await choose(chinese, chinese.t.me.language, chinese.t.me.english)
  await press(english, english.t.ui.close)
  await turnTo(english, 'home')
  expect(await resident.page.evaluate(() => document.documentElement.lang)).toMatch(/^en/)
  await startReport(english)
  await fillIn(english, { words: 'The gate beeps all night long.', category: 'security' })
  await resident.shoot('looks', '1-english-form')
  await send(english)
  await receiptOf(english)
  const onScreen = await resident.page.getByRole('main').filter({ visible: true }).textContent()
  expect(onScreen).not.toMatch(/[一-鿿]/)
  await open(english, routes.home())
  await sees(english, 'The gate beeps all night long.')
  expect(await wishes('resident-xu')).toMatchObject({ lang: 'en' })
  expect(resident.watched.problems).toEqual([])
  await resident.close()
})

const lettersOf = (hand: Hand, words: string) =>
  hand.screen
    .getByText(words)
    .filter({ visible: true })
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))

test('RES-13: easy mode is one tap away on the first screen, is large, is remembered, and a settings switch follows the account to another phone', async () => {
  const resident = await openPhone(browser, server.origin, { as: 'resident-su' })
  const hand = handOf(resident)
  const { home, me } = hand.t
  await press(hand, home.easy)
  await sees(hand, home.callDesk)
  await resident.shoot('looks', '2-easy-home')
  await open(hand, routes.home())
  await sees(hand, home.callDesk)
  expect(await lettersOf(hand, home.callDesk)).toBeGreaterThanOrEqual(18)
  const door = hand.screen.getByRole('button', { name: home.report, exact: true })
  expect((await door.boundingBox())?.height).toBeGreaterThanOrEqual(60)
  await press(hand, home.leaveEasy)
  await startReport(hand)
  await open(hand, routes.me())
  await press(hand, me.elder, 'switch')
  const held = hand.screen.getByRole('switch', { name: me.elder, exact: true })
  await held.and(hand.screen.locator('[aria-checked=true]')).waitFor()
  expect(await wishes('resident-su')).toMatchObject({ elderMode: true })
  await resident.close()

  const other = await openPhone(browser, server.origin, { as: 'resident-su', fresh: true })
  await sees(handOf(other), home.callDesk)
  expect([...resident.watched.problems, ...other.watched.problems]).toEqual([])
  await other.close()
})

const ground = (hand: Hand): Promise<string> =>
  hand.screen
    .locator('.page')
    .filter({ visible: true })
    .first()
    .evaluate((page) => getComputedStyle(page).backgroundColor)

const brightness = (colour: string): number =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3

test('RES-14: dark is chosen by hand and remembered; "as the system" follows the system', async () => {
  const resident = await openPhone(browser, server.origin, {
    as: 'resident-lin',
    path: routes.me(),
  })
  const hand = handOf(resident)
  const { me, ui } = hand.t
  const pickTheme = async (theme: keyof typeof me.themes) => {
    await press(hand, new RegExp(`^${me.theme}`))
    await choose(hand, me.theme, me.themes[theme])
    await press(hand, ui.close)
  }
  expect(brightness(await ground(hand))).toBeGreaterThan(200)
  await pickTheme('dark')
  expect(brightness(await ground(hand))).toBeLessThan(50)
  await open(hand, routes.home())
  await sees(hand, hand.t.home.easy)
  expect(brightness(await ground(hand))).toBeLessThan(50)
  await resident.shoot('looks', '3-dark-home')
  await open(hand, routes.me())
  await pickTheme('system')
  expect(brightness(await ground(hand))).toBeGreaterThan(200)
  await resident.page.emulateMedia({ colorScheme: 'dark' })
  await until(
    () => ground(hand),
    (colour) => brightness(colour) < 50,
  )
  await resident.close()
})

test('OPS-01 RES-03 STF-02: a wide window shows two phones; what the left one sends arrives in the right one, and the answer comes back', async () => {
  const words = '花坛边的水龙头关不紧，一直在流。'
  const answer = '绿化班已去关阀门，明天换龙头。'
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const watched = watch(page)
  await page.goto(server.origin)
  await page.waitForURL(/wide[.]html/)
  const handIn = async (name: 'left' | 'right'): Promise<Hand> => {
    await page.locator(`iframe[name=${name}]`).waitFor()
    const screen = page.frame({ name })
    if (!screen) throw new Error(`no ${name} phone`)
    return { page, screen, t: said.zh }
  }
  const [left, right] = [await handIn('left'), await handIn('right')]
  await startReport(left)
  const { id } = await report(left, { words, category: 'greening' })
  await right.screen.getByRole('tab').first().waitFor()
  await open(right, routes.desk())
  await findNew(right, words)
  await take(right)
  await reply(right, answer)
  await open(left, routes.ticket(id))
  await sees(left, answer)
  const { now, steps } = wideWords.zh
  const third = page.getByRole('listitem').filter({ hasText: steps[2]?.[0] ?? '' })
  await third.getByText(now, { exact: true }).waitFor() // sent and answered; now the left one has the word
  await page.screenshot({ path: resultFile('looks', '4-two-phones.png') })
  expect(watched.problems).toEqual([])
  await context.close()
})
