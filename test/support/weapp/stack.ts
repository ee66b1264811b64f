import type { PageHost } from './page-host'
import type { Stack } from './wx/navigation'

const DEEPEST = 10

interface Pages {
  readonly tabs: readonly string[]
  /** Makes the page and calls onLoad; throws when there is no such page. */
  make(route: string, query: Record<string, string>): PageHost
}

function parse(url: string) {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=').map(decodeURIComponent))
  return { route: path, query: Object.fromEntries(pairs) as Record<string, string> }
}

/** WeChat's page stack: tab pages live on when another tab is shown, ten pages at most. */
export class PageStack implements Stack {
  #stack: PageHost[] = []
  readonly #tabs = new Map<string, PageHost>()

  readonly #pages: Pages

  constructor(pages: Pages) {
    this.#pages = pages
  }

  get top(): PageHost {
    const page = this.#stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  current(): readonly PageHost[] {
    return this.#stack
  }

  #isTab(route: string) {
    return this.#pages.tabs.includes(route)
  }

  #enter(page: PageHost) {
    this.#stack.push(page)
    page.live('onShow')
  }

  #open(url: string) {
    const { route, query } = parse(url)
    const page = this.#pages.make(route, query)
    if (this.#isTab(route)) this.#tabs.set(route, page)
    this.#enter(page)
  }

  #close(page: PageHost) {
    page.close()
    this.#tabs.delete(page.route)
  }

  async navigateTo(url: string) {
    if (this.#isTab(parse(url).route)) throw new Error('can not navigateTo a tabbar page')
    if (this.#stack.length >= DEEPEST) throw new Error('webview count limit exceed')
    this.#stack.at(-1)?.live('onHide')
    this.#open(url)
  }

  async redirectTo(url: string) {
    if (this.#isTab(parse(url).route)) throw new Error('can not redirectTo a tabbar page')
    const old = this.#stack.pop()
    if (old) this.#close(old)
    this.#open(url)
  }

  async reLaunch(url: string) {
    for (const page of new Set([...this.#stack.splice(0).reverse(), ...this.#tabs.values()]))
      this.#close(page)
    this.#open(url)
  }

  async switchTab(url: string) {
    const { route } = parse(url)
    if (!this.#isTab(route)) throw new Error('can not switch to no-tabBar page')
    if (this.#stack.at(-1)?.route === route) return
    for (const page of this.#stack.splice(0).reverse())
      if (this.#isTab(page.route)) page.live('onHide')
      else this.#close(page)
    const kept = this.#tabs.get(route)
    if (kept) this.#enter(kept)
    else this.#open(route)
  }

  async navigateBack(delta: number) {
    const steps = Math.min(delta, this.#stack.length - 1)
    for (let step = 0; step < steps; step += 1) {
      const page = this.#stack.pop()
      if (page) this.#close(page)
    }
    if (steps > 0) this.#stack.at(-1)?.live('onShow')
  }
}
