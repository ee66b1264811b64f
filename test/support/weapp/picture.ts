import type { Browser } from 'playwright-core'
import { resultFile } from '../browser/results'
import { tallPicture } from '../browser/shot'
import type { MiniApp } from './mini-app'
import { pageHtml } from './page-html'

/** A picture of the page on top, at 375 px and double density, into test-results/weapp. */
export async function picture(browser: Browser, app: MiniApp, name: string): Promise<string> {
  const page = await browser.newPage({
    viewport: { width: 375, height: 667 },
    deviceScaleFactor: 2,
    colorScheme: app.phone.theme,
  })
  try {
    await page.setContent(pageHtml(app), { waitUntil: 'load' })
    const file = resultFile('weapp', `${name}.png`)
    await tallPicture(page, file)
    return file
  } finally {
    await page.close()
  }
}
