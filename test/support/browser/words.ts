import type { Page } from 'playwright-core'

/** Words that are not wholly there: cut without a sign that there is more. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const has = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return [...document.querySelectorAll<HTMLElement>('.page *')]
      .filter((element) => has(element) && element.offsetParent !== null)
      .filter((element) => {
        const style = getComputedStyle(element)
        if (!/hidden|clip/.test(style.overflow) || style.clipPath !== 'none') return false
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false
        const wide = element.scrollWidth > element.clientWidth + 1
        return wide || element.scrollHeight > element.clientHeight + 4
      })
      .map((element) => element.textContent.slice(0, 40))
  })

/** Words that lie over other words; the bar and the foot may lie over what scrolls under them. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = '[role=banner],[role=contentinfo],[role=dialog],.sr'
    // What an ellipsis stands for is not seen.
    const shownOf = (box: DOMRect, from: Element): DOMRect => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (let at: Element | null = from; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue
        const edge = at.getBoundingClientRect()
        left = Math.max(left, edge.left)
        top = Math.max(top, edge.top)
        right = Math.min(right, edge.right)
        bottom = Math.min(bottom, edge.bottom)
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const lines: { words: string; box: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!node.textContent?.trim() || !parent?.closest('.page') || parent.closest(over)) continue
      if (getComputedStyle(parent).visibility === 'hidden') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const words = node.textContent.trim().slice(0, 20)
      for (const box of range.getClientRects()) lines.push({ words, box: shownOf(box, parent) })
    }
    const shared = (a: DOMRect, b: DOMRect) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return wide > 3 && high > Math.min(a.height, b.height) / 2
    }
    return lines.flatMap((one, n) =>
      lines
        .slice(n + 1)
        .filter((other) => other.words !== one.words && shared(one.box, other.box))
        .map((other) => `${one.words} / ${other.words}`),
    )
  })

/** Chinese on an English screen that no answer of the cloud has brought: words of the app that were not translated. */
export async function untranslated(page: Page, answers: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label],[placeholder]')].map((element) =>
      [element.getAttribute('aria-label'), element.getAttribute('placeholder')].join(' '),
    )
    return [document.body.innerText, document.title, ...labels].join('\n')
  })
  const brought = answers.join('\n')
  const own = ['中文', '语言'] // how somebody finds back who cannot read the other language
  return [...new Set(said.match(/[一-鿿]+/g) ?? [])].filter(
    (words) => !own.includes(words) && !brought.includes(words),
  )
}
