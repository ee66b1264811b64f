import path from 'node:path'
import { Clock } from './clock'
import { logicConsole } from './console'
import type { SetDataEntry, Stage } from './host'
import { type Definition, Logic } from './logic'
import { readPackage } from './package'
import { PageHost } from './page-host'
import type { Phone } from './phone'
import { Screen } from './screen'
import { Signals } from './signals'
import { PageStack } from './stack'
import { type Render, viewEngine } from './view'
import { wxFunctions } from './wx/functions'

/**
 * One run of a compiled mini-program on a phone: the logic layer in a bare context, WeChat's compiler for the view,
 * every setData serialised and counted, real HTTP to the cloud. `kill()` ends it; launch a new one on the same phone.
 */
export class MiniApp implements Stage {
  readonly errors: string[] = []
  readonly setDataLog: SetDataEntry[] = []
  /** Calls of wx functions: name and what was given. */
  readonly calls: [name: string, options: unknown][] = []
  readonly root: string
  readonly phone: Phone
  readonly #package
  readonly #clock = new Clock((error) => this.#fails(error))
  readonly #logic: Logic
  readonly #render: (route: string) => Render
  readonly #stack: PageStack
  readonly #screens = new WeakMap<PageHost, Screen>()
  readonly #titles = new WeakMap<PageHost, string>()
  readonly #signals = new Signals()
  #inTap = false
  #foreground = true
  #shown: (() => void) | null = null
  readonly #hidden: () => () => void
  #launchOptions: object = {}

  constructor(root: string, phone: Phone) {
    this.phone = phone
    this.root = path.resolve(root)
    this.#package = readPackage(this.root)
    this.#render = viewEngine(this.root, (words) => this.errors.push(words))
    this.#stack = new PageStack({
      tabs: this.#package.tabs,
      make: (route, query) => this.#make(route, query),
    })
    const { wx, hidden } = wxFunctions(this.#asHost(), this.#stack, () =>
      this.#logic.own(this.#launchOptions),
    )
    this.#hidden = hidden
    this.#logic = new Logic(this.root, {
      wx,
      console: logicConsole((words) => this.errors.push(words)),
      setTimeout: this.#clock.setTimeout,
      clearTimeout: this.#clock.clear,
      setInterval: this.#clock.setInterval,
      clearInterval: this.#clock.clear,
      getCurrentPages: () => this.#stack.current().map((page) => page.instance),
      __wxConfig: { pages: this.#package.pages },
      requirePlugin: () => {
        throw new Error('there are no plugins')
      },
    })
  }

  get pages(): readonly string[] {
    return this.#package.pages
  }

  get apiOrigin(): string {
    return this.#package.apiOrigin
  }

  /** The words in the navigation bar: the last ones set, else those of the page's configuration. */
  get title(): string {
    return this.#titles.get(this.#stack.top) ?? this.#package.titleOf(this.#stack.top.route)
  }

  get tabs(): readonly string[] {
    return this.#package.tabs
  }

  async launch(url = this.#package.pages[0] ?? '', scene = 1001): Promise<Screen> {
    const [route, search = ''] = url.split('?')
    const query = Object.fromEntries(new URLSearchParams(search))
    this.#launchOptions = { path: route, query, scene, referrerInfo: {} }
    this.#logic.load('app')
    this.#life('onLaunch')
    this.#life('onShow')
    await this.#stack.reLaunch(url)
    await this.settle()
    return this.screen
  }

  /** What is on top now. */
  get screen(): Screen {
    const page = this.#stack.top
    const known = this.#screens.get(page) ?? new Screen(page, { act: this.#act })
    this.#screens.set(page, known)
    return known
  }

  /** Opens a page the way a link does: a tab is switched to, another page pushed. */
  async open(url: string): Promise<Screen> {
    const [route = ''] = url.replace(/^\//, '').split('?')
    if (this.tabs.includes(route)) await this.#stack.switchTab(url)
    else await this.#stack.navigateTo(url)
    await this.settle()
    return this.screen
  }

  async back(): Promise<Screen> {
    await this.#stack.navigateBack(1)
    await this.settle()
    return this.screen
  }

  /** The resident leaves WeChat; five seconds later unfinished requests are broken off. */
  hide() {
    this.#foreground = false
    this.#stack.top.live('onHide')
    this.#life('onHide')
    this.#emit('AppHide', {})
    this.#shown = this.#hidden()
  }

  async show() {
    this.#foreground = true
    this.#shown?.()
    this.#life('onShow')
    this.#emit('AppShow', this.#launchOptions)
    this.#stack.top.live('onShow')
    await this.settle()
  }

  /** WeChat is ended without a word to the app: no onHide, no onUnload, no temporary file. */
  kill() {
    this.#clock.stop()
    this.#shown?.()
    for (const page of this.#stack.current()) page.dead = true
    this.phone.disk.forgetTemporary()
  }

  async setNetwork(network: Phone['network']) {
    this.phone.network = network
    const isConnected = network !== 'offline'
    this.#emit('NetworkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' })
    await this.settle()
  }

  async setTheme(theme: Phone['theme']) {
    this.phone.theme = theme
    this.#emit('ThemeChange', { theme })
    await this.settle()
  }

  /** Waits for pending short timers and requests, never for a quiet window of some milliseconds. */
  settle(longestMs = 10_000): Promise<void> {
    return this.#clock.settle(longestMs)
  }

  /** How often and how much setData was called while something was done. */
  async counting(work: () => Promise<unknown>) {
    const from = this.setDataLog.length
    await work()
    const entries = this.setDataLog.slice(from)
    const sizes = entries.map((entry) => entry.bytes)
    return { calls: entries.length, bytes: sizes.reduce((a, b) => a + b, 0), entries }
  }

  /** Calls a function that the app has put on itself (App({...}) or getApp()). */
  call(name: string, ...given: unknown[]) {
    const known = this.#logic.app[name]
    if (typeof known !== 'function') throw new Error(`the app has no ${name}`)
    known.apply(this.#logic.app, given)
  }

  callsOf(name: string): unknown[] {
    return this.calls.filter(([called]) => called === name).map(([, options]) => options)
  }

  timer = (run: () => void, ms = 0) => this.#clock.setTimeout(run, ms)

  renderer(route: string): Render {
    return this.#render(route)
  }

  component(route: string): Definition {
    if (!this.#logic.components.has(route)) this.#logic.load(route)
    const definition = this.#logic.components.get(route)
    if (!definition) throw new Error(`${route}.js defines no component`)
    return definition
  }

  #make(route: string, query: Record<string, string>): PageHost {
    if (!this.pages.includes(route)) throw new Error(`page "${route}" is not found`)
    if (!this.#logic.pages.has(route)) this.#logic.load(route)
    const definition = this.#logic.pages.get(route)
    if (!definition) throw new Error(`${route}.js defines no page`)
    const withTabBar = this.#package.customTabBar && this.tabs.includes(route)
    const page = new PageHost(this, route, definition, withTabBar)
    page.live('onLoad', this.#logic.own(query))
    this.timer(() => page.dead || page.live('onReady'), 1)
    return page
  }

  #act = async (gesture: () => void, isTap: boolean) => {
    this.#inTap = isTap
    try {
      gesture()
    } finally {
      this.#inTap = false
    }
    await this.settle()
  }

  #life(name: 'onLaunch' | 'onShow' | 'onHide') {
    const life = this.#logic.app[name]
    if (typeof life === 'function') life.call(this.#logic.app, this.#logic.own(this.#launchOptions))
  }

  #emit(event: string, value: object) {
    this.#signals.emit(event, this.#logic.own(value))
  }

  #record(name: string, options: unknown) {
    this.calls.push([name, options])
    if (name === 'setNavigationBarTitle')
      this.#titles.set(this.#stack.top, String((options as { title?: unknown }).title))
  }

  #fails(error: unknown) {
    this.errors.push(String((error as Error)?.stack ?? error))
  }

  #asHost() {
    const app = this
    return {
      phone: this.phone,
      apiOrigin: this.#package.apiOrigin,
      get inTap() {
        return app.#inTap
      },
      get foreground() {
        return app.#foreground
      },
      errors: this.errors,
      record: (name: string, options: unknown) => this.#record(name, options),
      timer: this.timer,
      hold: <T>(work: Promise<T>) => this.#clock.hold(work),
      person: <T>(decides: Promise<T>) => this.#clock.person(decides),
      own: <T>(value: T) => this.#logic.own(value),
      ownBytes: (bytes: Uint8Array) => this.#logic.ownBytes(bytes),
      failure: (errMsg: string) => this.#logic.failure(errMsg),
      signal: this.#signals.emit,
      listen: this.#signals.listen,
      unlisten: this.#signals.unlisten,
    }
  }
}
