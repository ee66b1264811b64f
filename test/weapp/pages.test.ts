import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { writeResult } from '../support/browser/results'
import { signIn } from '../support/demo'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { type Visit, visits } from '../support/visits'
import { MiniApp } from '../support/weapp/mini-app'
import { Phone } from '../support/weapp/phone'
import { picture } from '../support/weapp/picture'

// The compiled package, every page, against the real API. Budgets: what WeChat scores and what we promised ourselves.
const LOOKS = [
  { name: 'light', theme: 'light', lang: 'zh', elder: false },
  { name: 'dark-elder-en', theme: 'dark', lang: 'en', elder: true },
] as const
type Look = (typeof LOOKS)[number]

let server: Server
let browser: Browser
let all: readonly Visit[]
const figures: Record<string, unknown>[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  all = await visits(server.origin)
})
afterAll(async () => {
  writeResult('weapp', 'pages.json', figures)
  await browser?.close()
  await server?.stop()
})

async function phoneOf({ as }: Visit, { theme, lang, elder }: Look): Promise<Phone> {
  const phone = new Phone(server.origin)
  phone.theme = theme
  const keep = (key: string, text: string) => phone.storage.set(key, JSON.stringify(text))
  keep('prefs', JSON.stringify({ lang, theme, elder }))
  if (as) keep('token', (await signIn(server.origin, as)).token)
  return phone
}

/** A page opened as a link opens it, on top of the first page; what it cost and what went wrong. */
async function open(visit: Visit, look: Look) {
  const phone = await phoneOf(visit, look)
  const app = new MiniApp('dist/weapp', phone)
  const { calls, bytes } = await app.counting(() => app.launch(visit.path))
  const sizes = { ...app.screen.measure(), calls, bytes }
  const { errors } = app
  const words = app.screen.text()
  await picture(browser, app, `${visit.name}-${look.name}`)
  app.kill()
  phone.dispose()
  return { sizes, errors, words }
}

test('every page of app.json is visited', () => {
  const app = new MiniApp('dist/weapp', new Phone(server.origin))
  const seen = all.map(({ path }) => path.split('?')[0])
  expect(app.pages.filter((page) => !seen.includes(page))).toEqual([])
})

test.each(LOOKS)('every page opens without an error, $name, within its budget', async (look) => {
  const faults: string[] = []
  for (const visit of all) {
    const { sizes, errors, words } = await open(visit, look)
    figures.push({ page: visit.name, look: look.name, ...sizes })
    for (const error of errors) faults.push(`${visit.name}: ${error.slice(0, 600)}`)
    if (words.trim() === '') faults.push(`${visit.name}: an empty page`)
    if (sizes.bytes > 12_000) faults.push(`${visit.name}: first screen ${sizes.bytes} B of setData`)
    if (sizes.nodes > 400 || sizes.depth > 20 || sizes.widest > 60)
      faults.push(`${visit.name}: ${JSON.stringify(sizes)}`)
  }
  expect(faults).toEqual([])
})
