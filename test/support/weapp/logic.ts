import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { OLD_PHONE } from './old-phone'

/** WeChat passes these names as undefined to every module, so that `typeof window` is honest. */
const SHADOWED =
  'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket'

export interface Definition {
  data?: Record<string, unknown>
  properties?: Record<string, { value?: unknown } | unknown>
  methods?: Record<string, unknown>
  lifetimes?: Record<string, unknown>
  [name: string]: unknown
}

/** The logic layer: ECMAScript, wx, App, Page, Component, and nothing else. */
export class Logic {
  readonly pages = new Map<string, Definition>()
  readonly components = new Map<string, Definition>()
  app: Definition = {}
  readonly #context = vm.createContext({})
  readonly #modules = new Map<string, { exports: unknown }>()
  readonly #root: string
  #loading = ''

  constructor(root: string, given: Record<string, unknown>) {
    this.#root = root
    Object.assign(this.#context, given, {
      App: (definition: Definition) => {
        this.app = definition
      },
      Page: (definition: Definition) => void this.pages.set(this.#loading, definition),
      Component: (definition: Definition) => void this.components.set(this.#loading, definition),
      Behavior: (definition: Definition) => definition,
      getApp: () => this.app,
    })
    this.evaluate(OLD_PHONE)
  }

  evaluate<T>(code: string): T {
    return vm.runInContext(code, this.#context) as T
  }

  /** A copy made by the logic layer's own JSON, so that `constructor === Object` holds there. */
  own<T>(value: T): T {
    if (value === undefined) return value
    return this.evaluate<(text: string) => T>('JSON.parse')(JSON.stringify(value))
  }

  ownBytes(bytes: Uint8Array): ArrayBuffer {
    const buffer = this.evaluate<(length: number) => ArrayBuffer>('(n) => new ArrayBuffer(n)')(
      bytes.length,
    )
    new Uint8Array(buffer).set(bytes)
    return buffer
  }

  failure(errMsg: string): Error {
    return this.evaluate<(text: string) => Error>(
      '(m) => Object.assign(new Error(m), { errMsg: m })',
    )(errMsg)
  }

  /** WeChat's define and require: files of the package only, by relative path. */
  load(relative: string): unknown {
    const key = path.posix.normalize(relative).replace(/[.]js$/, '')
    const known = this.#modules.get(key)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.#modules.set(key, module)
    const file = path.join(this.#root, `${key}.js`)
    const run = vm.runInContext(
      `(function(require,module,exports,${SHADOWED}){${readFileSync(file, 'utf8')}\n})`,
      this.#context,
      { filename: file },
    ) as (...given: unknown[]) => void
    const before = this.#loading
    this.#loading = key
    run.call(
      undefined,
      (wanted: string) => this.load(path.posix.join(path.posix.dirname(key), wanted)),
      module,
      module.exports,
    )
    this.#loading = before
    return module.exports
  }
}
