import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Definition } from './logic'
import { applyPatch, copy, type Data, serialise } from './patch'
import type { RawNode, Render } from './view'

export interface SetDataEntry {
  route: string
  bytes: number
  keys: string[]
  at: number
}

/** What pages and components need of the running app. */
export interface Stage {
  readonly root: string
  readonly errors: string[]
  readonly setDataLog: SetDataEntry[]
  timer(run: () => void, ms?: number): unknown
  renderer(route: string): Render
  component(route: string): Definition
}

export type Instance = Record<string, unknown> & {
  data: Data
  setData(patch: Data, done?: () => void): void
}

const ONE_MEBIBYTE = 1024 * 1024

/** A page or a component: its own data on both sides of the bridge, and setData between them. */
export abstract class Host {
  abstract readonly instance: Instance
  dead = false
  readonly route: string
  protected readonly stage: Stage
  protected readonly definition: Definition
  protected readonly viewData: Data
  readonly #render: Render
  readonly #using: Record<string, string>

  constructor(stage: Stage, route: string, definition: Definition) {
    this.stage = stage
    this.route = route
    this.definition = definition
    this.viewData = copy(definition.data ?? {})
    this.#render = stage.renderer(route)
    const file = path.join(stage.root, `${route}.json`)
    const json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    this.#using = json.usingComponents ?? {}
  }

  /** The view changed: draw again what stands on the screen. */
  abstract redraw(): void

  protected setData(patch: Data, done?: () => void) {
    const { json, unsendable } = serialise(patch)
    const bytes = Buffer.byteLength(json)
    const keys = Object.keys(patch)
    this.stage.setDataLog.push({ route: this.route, bytes, keys, at: Date.now() })
    if (bytes > ONE_MEBIBYTE)
      this.stage.errors.push(`${this.route}: setData of ${bytes} bytes, over 1 MiB`)
    if (unsendable > 0)
      this.stage.errors.push(`${this.route}: setData with ${unsendable} functions in ${keys}`)
    applyPatch(this.instance.data, patch)
    this.stage.timer(() => {
      if (this.dead) return
      applyPatch(this.viewData, JSON.parse(json))
      this.redraw()
      done?.call(this.instance)
    })
  }

  /** The address of the component that a tag means on this page or component. */
  componentOf(tag: string): string | null {
    const named = this.#using[tag]
    if (!named) return null
    return named.startsWith('/')
      ? named.slice(1)
      : path.posix.join(path.posix.dirname(this.route), named)
  }

  draw(): RawNode {
    return this.#render(this.viewData)
  }
}
