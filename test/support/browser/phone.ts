import type { Browser, BrowserContext, Page } from 'playwright-core'
import { signIn } from '../demo'
import { resultFile } from './results'
import { tallPicture } from './shot'
import { type Watched, watch } from './watch'

/** Pictures for a person to look at: PIXELS=2. A test sees as much without, at a quarter of the work. */
export const PIXELS = Number(process.env.PIXELS ?? 0)

export interface PhoneLook {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  lang?: 'zh' | 'en'
  elder?: boolean
  /** 2: letters twice as large, as set in the browser. */
  letters?: number
  /** Nothing was chosen on this phone yet: account and system decide. */
  fresh?: boolean
}

export interface BrowserPhone {
  readonly page: Page
  readonly context: BrowserContext
  readonly watched: Watched
  /** With PIXELS a picture into test-results/<folder>/, named after the page and its look. */
  shoot(folder: string, name: string): Promise<string>
  close(): Promise<void>
}

export const lookName = (look: PhoneLook): string => {
  const { width = 375, theme = 'light', lang = 'zh', elder = false, letters = 1 } = look
  return [
    theme,
    ...(elder ? ['elder'] : []),
    ...(lang === 'en' ? ['en'] : []),
    ...(width === 375 ? [] : [width]),
    ...(letters === 1 ? [] : [`${letters * 100}%`]),
  ].join('-')
}

/** A browser of its own, in which somebody was before: the look and the session are kept as the app keeps them. */
export async function contextOf(
  browser: Browser,
  origin: string,
  { as, ...look }: PhoneLook & { as?: string | undefined },
): Promise<BrowserContext> {
  const { width = 375, height = 812, theme = 'light', lang = 'zh', elder = false } = look
  const kept = (name: string, value: string) => ({ name: `huisheng:${name}`, value })
  const session = as ? await signIn(origin, as) : null
  const who = { me: session?.me, houseId: null, staffId: null }
  const localStorage = [
    ...(look.fresh ? [] : [kept('prefs', JSON.stringify({ lang, theme, elder }))]),
    ...(session ? [kept('token', session.token), kept('session', JSON.stringify(who))] : []),
  ]
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: PIXELS || 1,
    hasTouch: true,
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin, localStorage }] },
  })
  if (look.letters !== undefined) await context.addInitScript(enlarge, look.letters)
  return context
}

/** As a person sets it in the browser: the size of letters where a page does not say its own. */
function enlarge(letters: number) {
  const root = () => document.documentElement?.style.setProperty('font-size', `${letters * 16}px`)
  root()
  document.addEventListener('readystatechange', root)
}

/** The H5 app in a browser window of a phone's size, already signed in as somebody of the demo when `as` is given. */
export async function openPhone(
  browser: Browser,
  origin: string,
  { as, path = '/', ...look }: PhoneLook & { as?: string; path?: string } = {},
): Promise<BrowserPhone> {
  const context = await contextOf(browser, origin, { as, ...look })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const watched = watch(page)
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  return {
    page,
    context,
    watched,
    shoot: async (folder, name) => {
      const file = resultFile(folder, `${name}-${lookName(look)}.png`)
      if (PIXELS) await tallPicture(page, file)
      return file
    },
    close: () => context.close(),
  }
}
