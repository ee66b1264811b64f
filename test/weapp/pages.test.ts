import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { PIXELS } from '../support/browser/phone'
import { writeResult } from '../support/browser/results'
import { signIn } from '../support/demo'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { type Visit, visits } from '../support/visits'
import { MiniApp } from '../support/weapp/mini-app'
import { Phone } from '../support/weapp/phone'
import { picture } from '../support/weapp/picture'
import { signedIn } from './hands'

// The compiled package, every page, against the real API. Our own budgets are far below what WeChat punishes
// (1000 nodes, depth 30, 60 children, 256 kB). Every figure is printed and stands in test-results/weapp/pages.json.
const MOST = { nodes: 400, depth: 20, widest: 60, bytes: 12_000 }
const LOOKS = [
  { name: 'light', theme: 'light', lang: 'zh', elder: false },
  { name: 'dark-elder-en', theme: 'dark', lang: 'en', elder: true },
] as const
type Look = (typeof LOOKS)[number]

let server: Server
let browser: Browser
let all: readonly Visit[]
type Sizes = Record<'nodes' | 'depth' | 'widest' | 'calls' | 'bytes' | 'largest', number>
const figures: ({ page: string; look: string } & Sizes)[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  all = await visits(server.origin)
})
afterAll(async () => {
  writeResult('weapp', 'pages.json', figures)
  process.stdout.write(`${figures.map(row).join('\n')}\n`)
  await browser?.close()
  await server?.stop()
})

/** One page in one line; a figure over the budget carries a mark. */
function row({ page, look, ...sizes }: (typeof figures)[number]): string {
  const cells = Object.entries(sizes).map(([name, value]) => {
    const most = MOST[name as keyof typeof MOST]
    return `${name} ${value}${most !== undefined && value > most ? ` (over ${most})` : ''}`
  })
  return `${page.padEnd(24)} ${look.padEnd(14)} ${cells.join(', ')}`
}

async function phoneOf({ as }: Visit, { theme, lang, elder }: Look): Promise<Phone> {
  const phone = new Phone(server.origin)
  phone.theme = theme
  const keep = (key: string, text: string) => phone.storage.set(key, JSON.stringify(text))
  keep('prefs', JSON.stringify({ lang, theme, elder }))
  if (as) signedIn(phone, await signIn(server.origin, as))
  return phone
}

/** A page opened as a link opens it, on top of the first page; what it cost and what went wrong. */
async function open(visit: Visit, look: Look) {
  const phone = await phoneOf(visit, look)
  const app = new MiniApp('dist/weapp', phone)
  const { calls, bytes, entries } = await app.counting(() => app.launch(visit.path))
  const largest = Math.max(...entries.map((entry) => entry.bytes))
  const sizes: Sizes = { ...app.screen.measure(), calls, bytes, largest }
  const { errors } = app
  const words = app.screen.text()
  if (PIXELS) await picture(browser, app, `${visit.name}-${look.name}`)
  app.kill()
  phone.dispose()
  return { sizes, errors, words }
}

test('every page of app.json is visited', () => {
  const app = new MiniApp('dist/weapp', new Phone(server.origin))
  const seen = all.map(({ path }) => path.split('?')[0])
  expect(app.pages.filter((page) => !seen.includes(page))).toEqual([])
})

test.each(LOOKS)(
  'every page opens without an error, $name, and its first screen stays within 12 kB, 400 nodes and a depth of 20',
  async (look) => {
    const faults: string[] = []
    for (const visit of all) {
      const { sizes, errors, words } = await open(visit, look)
      figures.push({ page: visit.name, look: look.name, ...sizes })
      for (const error of errors) faults.push(`${visit.name}: ${error.slice(0, 600)}`)
      if (words.trim() === '') faults.push(`${visit.name}: an empty page`)
      for (const [name, most] of Object.entries(MOST))
        if (sizes[name as keyof Sizes] > most) faults.push(`${visit.name}: ${name} over ${most}`)
    }
    expect(faults).toEqual([])
  },
)
