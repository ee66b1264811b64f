import type { Page } from 'playwright-core'

/** The whole page as one tall window, also where a part of it scrolls by itself: the foot then stands at the foot. */
export async function stretch(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 375, height: 812 }
  const hidden = await page.evaluate(() => {
    const scrolling = [...document.querySelectorAll('*')].filter((element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
    )
    return Math.max(
      document.documentElement.scrollHeight - window.innerHeight,
      ...scrolling.map((element) => element.scrollHeight - element.clientHeight),
    )
  })
  await page.setViewportSize({ width: size.width, height: size.height + Math.max(0, hidden) })
}

export async function tallPicture(page: Page, file: string): Promise<void> {
  const size = page.viewportSize()
  await stretch(page)
  await page.screenshot({ path: file })
  if (size) await page.setViewportSize(size)
}
