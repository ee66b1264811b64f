import { statSync } from 'node:fs'
import vm from 'node:vm'

/** What WeChat's compiled WXML gives for some data. */
export interface RawNode {
  tag?: string
  attr?: Record<string, unknown>
  children?: (RawNode | string | number)[]
}
export type Render = (data: unknown) => RawNode
type Engine = (route: string) => Render

const compiled = new Map<string, string>()

/** WeChat's own compiler over every WXML of the package: 0.2 s, so once for each build. */
function compile(root: string): string {
  const key = `${root}@${statSync(`${root}/app.json`).mtimeMs}`
  const known = compiled.get(key)
  if (known) return known
  const { wxmlToJs } = require('miniprogram-compiler') as {
    wxmlToJs: (root: string, options: object) => string
  }
  const code = wxmlToJs(root, { maxBuffer: 1 << 28 })
  compiled.set(key, code)
  return code
}

export function viewEngine(root: string, complain: (words: string) => void): Engine {
  const say = (...words: unknown[]) => complain(`view: ${words.join(' ')}`)
  const context = vm.createContext({
    window: { __webview_engine_version__: 0.02 },
    console: { log: say, info: say, warn: say, error: say },
  })
  vm.runInContext('globalThis.global = globalThis', context)
  const pages = vm.runInContext(`(function(){${compile(root)}})`, context)() as (
    file: string,
  ) => Render
  // The data must be born in the view's own realm: wcc asks for constructor === Object before it hands it to WXS.
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown
  return (route) => {
    const render = pages(`${route}.wxml`)
    if (typeof render !== 'function') throw new Error(`${route}.wxml is not in the package`)
    return (data) => render(parse(JSON.stringify(data)))
  }
}
