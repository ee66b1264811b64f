import type { Browser } from 'playwright-core'
import { endpoints } from '#contract/endpoints'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { answerOf, personOf } from './cloud'
import { choose, type Hand, handOf, open, press, sees, type } from './hands'
import { routes } from './words'

// Each answer ends the asking for months, so every test has a neighbour Zhou of its own, who is due for the question.
let server: Server
let browser: Browser
let resident: BrowserPhone
let hand: Hand

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  server = await startDemo()
  resident = await openPhone(browser, server.origin, { as: 'neighbour-zhou' })
  hand = handOf(resident)
})
afterEach(async () => {
  await resident?.close()
  await server?.stop()
})
afterAll(() => browser?.close())

const card = () => hand.screen.getByRole('region', { name: hand.t.prompts.title, exact: true })

/** The first screen once more, as on the next visit: it is there, and the card is not. */
async function isNotAskedAgain(...rules: readonly string[]): Promise<void> {
  await open(hand, routes.home())
  await hand.screen.getByRole('button', { name: new RegExp(`^${hand.t.home.report}`) }).waitFor()
  await hand.screen.getByRole('heading', { level: 1 }).waitFor()
  expect(await hand.screen.getByText(hand.t.prompts.question).count()).toBe(0)
  const zhou = await personOf(server.origin, 'neighbour-zhou')
  const houseId = zhou.me.homes[0]?.houseId ?? ''
  const next = await answerOf(zhou, endpoints.nextPrompt, { query: { houseId } })
  // A matter of one's own may ask how it went (F3): that is no survey.
  if (next.card) expect(next.card.kind).toBe('rating')
  else expect(rules).toContain(next.rule)
}

const answered = (path: RegExp) =>
  hand.page.waitForResponse(
    (answer) => path.test(answer.url()) && answer.request().method() === 'POST',
  )

test.each([
  [3, 'wrong', 'repair'],
  [8, 'missing', 'communication'],
  [10, 'good', 'security'],
] as const)(
  'RES-08 F4: %s of 10 is answered in three taps with the question of its segment, and is asked once',
  async (score, question, reason) => {
    const { prompts, ui } = hand.t
    await sees(hand, prompts.question)
    await resident.shoot('nps', `${score}-1-card`)
    await choose(hand, `${prompts.question} ${ui.scale}`, ui.points(score))
    await sees(hand, prompts.why[question])
    await press(hand, prompts.reasons[reason])
    await type(hand, prompts.comment, '说到做到就好。')
    await resident.shoot('nps', `${score}-2-why`)
    const [answer] = await Promise.all([answered(/nps[/]answers/), press(hand, prompts.done)])
    expect(answer.request().postDataJSON()).toMatchObject({ score, reasons: [reason] })
    expect(await answer.json()).toMatchObject({ score })
    await sees(hand, prompts.thanks)
    await isNotAskedAgain('F5')
    expect(resident.watched.problems).toEqual([])
  },
)

test('RES-08 F4: "later" puts the card away for a week', async () => {
  const { prompts } = hand.t
  await card().waitFor()
  const [answer] = await Promise.all([answered(/snooze/), press(hand, prompts.later)])
  const { outcome, until } = (await answer.json()) as { outcome: string; until: string }
  expect(outcome).toBe('snoozed')
  expect((Date.parse(until) - Date.now()) / 86_400_000).toBeCloseTo(7, 1)
  expect(await card().count()).toBe(0)
  // F6 when the card stood long enough to count as this visit's one.
  await isNotAskedAgain('F4', 'F6')
  expect(resident.watched.problems).toEqual([])
})

test('RES-08 F8: "never" ends every survey for this person', async () => {
  const { prompts } = hand.t
  await card().waitFor()
  const [answer] = await Promise.all([answered(/never/), press(hand, prompts.never)])
  expect(await answer.json()).toMatchObject({ outcome: 'never' })
  expect(await card().count()).toBe(0)
  await isNotAskedAgain('F8')
  expect(resident.watched.problems).toEqual([])
})

test('RES-08: the cross puts the card away for this visit and decides nothing', async () => {
  await card().waitFor()
  await card().getByRole('button', { name: hand.t.prompts.close, exact: true }).click()
  expect(await card().count()).toBe(0)
  await open(hand, routes.home())
  await card().waitFor()
})
