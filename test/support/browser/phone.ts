import type { Browser, BrowserContext, Page } from 'playwright-core'
import { signIn } from '../demo'
import { resultFile } from './results'
import { tallPicture } from './shot'
import { type Watched, watch } from './watch'

export interface PhoneLook {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  lang?: 'zh' | 'en'
  elder?: boolean
  /** Nothing was chosen on this phone yet: account and system decide. */
  fresh?: boolean
}

export interface BrowserPhone {
  readonly page: Page
  readonly context: BrowserContext
  readonly watched: Watched
  /** A picture into test-results/<folder>/, named after the page and its look. */
  shoot(folder: string, name: string): Promise<string>
  close(): Promise<void>
}

const lookName = ({ width = 375, theme = 'light', lang = 'zh', elder = false }: PhoneLook) =>
  [
    theme,
    ...(elder ? ['elder'] : []),
    ...(lang === 'en' ? ['en'] : []),
    ...(width === 375 ? [] : [width]),
  ].join('-')

/**
 * The H5 app in a browser window of a phone's size, already signed in as somebody of the demo when `as` is given.
 * The look is put into the app's own kept choices, as if the person had chosen it at an earlier visit.
 */
export async function openPhone(
  browser: Browser,
  origin: string,
  { as, path = '/', ...look }: PhoneLook & { as?: string; path?: string } = {},
): Promise<BrowserPhone> {
  const { width = 375, height = 812, theme = 'light', lang = 'zh', elder = false } = look
  const localStorage = [
    ...(look.fresh
      ? []
      : [{ name: 'huisheng:prefs', value: JSON.stringify({ lang, theme, elder }) }]),
    ...(as ? [{ name: 'huisheng:token', value: (await signIn(origin, as)).token }] : []),
  ]
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin, localStorage }] },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const watched = watch(page)
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  return {
    page,
    context,
    watched,
    shoot: async (folder, name) => {
      const file = resultFile(folder, `${name}-${lookName(look)}.png`)
      await tallPicture(page, file)
      return file
    },
    close: () => context.close(),
  }
}
