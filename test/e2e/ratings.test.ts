import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { answerOf, personOf } from './cloud'
import { choose, type Hand, handOf, press, sees, turnTo, type, wordsOn } from './hands'
import { faceOf } from './resident'
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

type Dimension = keyof Hand['t']['labels']['dimension']

/** null: "not used". The answer of last quarter is said beside its number. */
async function rate(hand: Hand, dimension: Dimension, score: number | null): Promise<void> {
  const { labels, ui } = hand.t
  const answer = score === null ? ui.notUsed : new RegExp(`^${faceOf(hand, score)}`)
  await choose(hand, labels.dimension[dimension], answer)
}

const mine = async () => {
  const lin = await personOf(server.origin, 'resident-lin')
  const houseId = lin.me.homes[0]?.houseId ?? ''
  return answerOf(lin, endpoints.listMyRatings, { query: { houseId } })
}

test('RES-06 F9: six dimensions with "not used" are given once a quarter, may be changed within 24 h, and the change is one and the same answer', async () => {
  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  const { ratings, ui } = hand.t
  await turnTo(hand, 'rate')
  await press(hand, ratings.rateNow)
  await sees(hand, ratings.lastLine) // last quarter's own answers stand beside the numbers
  await rate(hand, 'environment', 4)
  await rate(hand, 'repair', 5)
  await rate(hand, 'security', 4)
  await rate(hand, 'facilities', null)
  await rate(hand, 'communication', 3)
  await rate(hand, 'fees', 2)
  await choose(hand, ratings.overall, faceOf(hand, 4))
  await choose(hand, ratings.expectation, ratings.expectations.better)
  await type(hand, ratings.firstThing, '收费明细能不能贴出来。')
  await resident.shoot('ratings', '1-six')
  await press(hand, ratings.submit)
  await sees(hand, ratings.servicesDone)
  const first = (await mine()).current
  expect(first).toMatchObject({
    scores: { environment: 4, repair: 5, security: 4, facilities: null, communication: 3, fees: 2 },
    overall: 4,
    suggestion: '收费明细能不能贴出来。',
  })

  await press(hand, ratings.backHome)
  await sees(hand, ui.notUsed)
  await press(hand, ratings.change)
  await rate(hand, 'facilities', 3)
  await rate(hand, 'fees', null)
  await press(hand, ratings.submit)
  await sees(hand, ratings.servicesDone)
  await press(hand, ratings.backHome)
  await sees(hand, faceOf(hand, 5))
  await resident.shoot('ratings', '2-changed')
  expect((await mine()).current).toMatchObject({
    id: first?.id,
    scores: { environment: 4, repair: 5, security: 4, facilities: 3, communication: 3, fees: null },
    suggestion: '收费明细能不能贴出来。',
    editableUntil: first?.editableUntil,
  })
  expect(resident.watched.problems).toEqual([])
})

test('RES-06: nothing is chosen beforehand, and an empty form is not sent but says so', async () => {
  const resident = await openPhone(browser, server.origin, {
    as: 'elder-wu',
    path: routes.rateServices(),
  })
  const hand = handOf(resident)
  await press(hand, hand.t.ratings.submit)
  await sees(hand, hand.t.ratings.chooseFirst)
  expect(
    await hand.screen.getByRole('radio').and(hand.screen.locator('[aria-checked=true]')).count(),
  ).toBe(0)
  await resident.close()
})

test('RES-06: own answers stand by quarter, with what became of them, and last quarter’s can be read but not changed', async () => {
  const phone = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(phone)
  const { answers } = hand.t
  await turnTo(hand, 'rate')
  await press(hand, new RegExp(`^${hand.t.ratings.answers}`))
  await sees(hand, answers.confidential)
  const wish = '健身器材的扶手松了半年，孩子玩不放心。'
  for (let n = 0; n < 3 && (await wordsOn(hand, wish).count()) === 0; n += 1) {
    await press(hand, answers.more)
    await hand.screen.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  }
  await sees(hand, wish)
  await sees(hand, /^您和另外 \d+ 户提出的：健身器材/)
  await phone.shoot('ratings', '3-became')
  expect(phone.watched.problems).toEqual([])
  await phone.close()
})
