import type { Browser, BrowserContext, Page } from 'playwright-core'
import { axe } from '../support/browser/axe'
import { launchBrowser } from '../support/browser/launch'
import { contextOf, lookName, type PhoneLook, PIXELS } from '../support/browser/phone'
import { resultFile, writeResult } from '../support/browser/results'
import { stretch } from '../support/browser/shot'
import { overflow, smallTargets, smallWords } from '../support/browser/targets'
import { watch } from '../support/browser/watch'
import { cutOff, overlaps, untranslated } from '../support/browser/words'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { type Visit, visits } from '../support/visits'

// RES-13, RES-14: every page of the H5 build in real Chromium. With PIXELS=2 their pictures in test-results/pages are to be looked at.
const LOOKS: [string, PhoneLook][] = [
  ['light', {}],
  [
    'easy mode, dark, English, 320 px',
    { elder: true, theme: 'dark', lang: 'en', width: 320, height: 640 },
  ],
  ['letters at 200 %', { letters: 2 }],
]
/** Beside the two cores that browser and server share. */
const AT_ONCE = 3
/** In easy mode everything but the way back and the way out of a sheet is a main target. */
const MAIN =
  '[role=main] :is([role=button],[role=radio],[role=switch],[role=link],[role=tab],input)'

let server: Server
let browser: Browser
let all: readonly Visit[]
const figures: Record<string, number> = {}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  all = await visits(server.origin)
})
afterAll(async () => {
  writeResult('pages', 'figures.json', figures)
  process.stdout.write(`${all?.length} pages, seconds each look: ${JSON.stringify(figures)}\n`)
  await browser?.close()
  await server?.stop()
})

async function faultsOn(page: Page, look: PhoneLook, answers: readonly string[]) {
  const sideways = await overflow(page)
  const small = await smallTargets(page, 44)
  const smallMain = look.elder ? await smallTargets(page, 60, MAIN) : []
  const faint = look.elder ? await smallWords(page, 18) : []
  const lang = await page.evaluate(() => document.documentElement.lang)
  return [
    ...(await axe(page)),
    ...[...small, ...smallMain].map((target) => `small: ${JSON.stringify(target)}`),
    ...faint.map((words) => `small words: ${words}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...(await cutOff(page)).map((words) => `cut off: ${words}`),
    ...(await overlaps(page)).map((words) => `one over the other: ${words}`),
    ...(look.lang === 'en'
      ? (await untranslated(page, answers)).map((words) => `not English: ${words}`)
      : []),
    ...(lang.startsWith(look.lang ?? 'zh') ? [] : [`says it is written in "${lang}"`]),
  ]
}

async function faultsOf(context: BrowserContext, visit: Visit, look: PhoneLook) {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const watched = watch(page)
  if (visit.refused) watched.expect(visit.refused)
  const answers: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/api/'))
      void answer.text().then(
        (text) => answers.push(text),
        () => undefined,
      )
  })
  await page.goto(`${server.origin}/${visit.path}`, { waitUntil: 'networkidle' })
  await stretch(page)
  if (PIXELS)
    await page.screenshot({ path: resultFile('pages', `${visit.name}-${lookName(look)}.png`) })
  const faults = [...(await faultsOn(page, look, answers)), ...watched.problems]
  await page.close()
  return faults.map((fault) => `${visit.name}: ${fault}`)
}

test.each(LOOKS)(
  'RES-13 RES-14: every page, %s: axe finds nothing, targets are large enough, all words are there, nothing fails',
  async (name, look) => {
    const began = Date.now()
    const people = [...new Set(all.map(({ as }) => as))]
    const contexts = new Map<string | undefined, BrowserContext>()
    for (const as of people)
      contexts.set(as, await contextOf(browser, server.origin, { ...look, as }))
    const waiting = [...all]
    const faults: string[] = []
    const walk = async () => {
      for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
        const context = contexts.get(visit.as)
        if (context) faults.push(...(await faultsOf(context, visit, look)))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, walk))
    for (const context of contexts.values()) await context.close()
    figures[name] = Math.round((Date.now() - began) / 1000)
    expect(faults).toEqual([])
  },
)
