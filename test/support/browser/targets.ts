import type { Page } from 'playwright-core'

interface Target {
  words: string
  width: number
  height: number
}

/** Native roles and WAI-ARIA ones; Taro's H5 components carry the role of their View. */
const CONTROLS =
  'a[href],button,input:not([type=hidden]),textarea,select,taro-button-core,[role=button],[role=radio],[role=checkbox],[role=switch],[role=tab],[role=link],[role=menuitem],[role=option]'

/** Controls smaller than so many px in either direction. axe knows only 24 px; ours are 44, in elder mode 60 for main ones. */
export async function smallTargets(page: Page, least: number, among = CONTROLS): Promise<Target[]> {
  return page.evaluate(
    ([selector, size]) => {
      const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
        const style = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        return style.visibility !== 'hidden' && box.width > 0 && box.height > 0
      })
      return seen
        .filter((element) => !seen.some((other) => other !== element && other.contains(element)))
        .map((element) => {
          const { width, height } = element.getBoundingClientRect()
          const words = (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)
          return { words: `${element.tagName.toLowerCase()} ${words}`, width, height }
        })
        .filter(({ width, height }) => Math.min(width, height) < size - 0.5)
    },
    [among, least] as const,
  )
}

/** Sideways scrolling: 0 when everything fits the width. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Visible words written smaller than so many px. */
export const smallWords = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const own = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return [...document.querySelectorAll<HTMLElement>('.page *, .weui-tabbar *')]
      .filter((element) => own(element) && element.offsetParent !== null && !element.closest('.sr'))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < size)
      .map((element) => element.textContent.slice(0, 40))
  }, least)
