import type { Page } from 'playwright-core'

/** The whole page as one tall window: what is fixed to the foot then stands at the foot, not in the middle. */
export async function tallPicture(page: Page, file: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 375, height: 812 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  await page.screenshot({ path: file })
  await page.setViewportSize(size)
}
