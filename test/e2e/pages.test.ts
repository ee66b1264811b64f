import type { Browser } from 'playwright-core'
import { axe } from '../support/browser/axe'
import { launchBrowser } from '../support/browser/launch'
import { openPhone, type PhoneLook } from '../support/browser/phone'
import { overflow, smallTargets } from '../support/browser/targets'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { type Visit, visits } from '../support/visits'

// Every page of the H5 build in real Chromium. The pictures in test-results/pages are there to be looked at.
const LOOKS: [string, PhoneLook][] = [
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['elder', { elder: true }],
  ['elder in the dark', { elder: true, theme: 'dark' }],
  ['English on a narrow phone', { lang: 'en', width: 320, height: 640 }],
]

let server: Server
let browser: Browser
let all: readonly Visit[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  all = await visits(server.origin)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function faultsOf(visit: Visit, look: PhoneLook): Promise<string[]> {
  const who = visit.as ? { as: visit.as } : {}
  const phone = await openPhone(browser, server.origin, { ...look, ...who, path: `/${visit.path}` })
  try {
    await phone.shoot('pages', visit.name)
    const sideways = await overflow(phone.page)
    return [
      ...(await axe(phone.page)),
      ...(await smallTargets(phone.page, 44)).map((target) => `small: ${JSON.stringify(target)}`),
      ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
      ...phone.watched.problems,
    ].map((fault) => `${visit.name}: ${fault}`)
  } finally {
    await phone.close()
  }
}

test.each(LOOKS)(
  'every page, %s: axe finds nothing, targets are large enough, nothing fails',
  async (_name, look) => {
    const faults: string[] = []
    for (const visit of all) faults.push(...(await faultsOf(visit, look)))
    expect(faults).toEqual([])
  },
)
