import { routes } from '../lib/routes'
import { TAB_NAMES, type TabName } from './tab-store'

interface Spot {
  className: string
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  querySelectorAll(selector: string): ArrayLike<Spot>
  addEventListener(type: 'click', heard: (event: { preventDefault(): void }) => void): void
}

const find = (selector: string): Spot | null =>
  (
    globalThis as unknown as { readonly document: { querySelector(s: string): Spot | null } }
  ).document.querySelector(selector)

const mended = new WeakSet<Spot>()

/**
 * Taro's bar in a browser is a bare element with four `javascript:` links, which the policy of the page forbids.
 * This makes it a named landmark with real addresses; Taro's own handler still switches the page.
 */
export function mendBar(label: string, current: TabName, elder: boolean): void {
  const bar = find('taro-tabbar')
  if (bar === null) return
  bar.setAttribute('role', 'navigation')
  bar.setAttribute('aria-label', label)
  bar.setAttribute('data-easy', String(elder))
  Array.from(bar.querySelectorAll('a')).forEach((link, n) => {
    const name = TAB_NAMES[n]
    if (name === undefined) return
    link.setAttribute('href', routes[name]())
    if (name === current) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
    if (mended.has(link)) return
    mended.add(link)
    link.addEventListener('click', (event) => event.preventDefault())
  })
}
