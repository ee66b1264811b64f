import { Host, type Instance, type Stage } from './host'
import type { Definition } from './logic'
import { copy, type Data } from './patch'

type Life = (() => void) | undefined

/** One component on a page: Taro's `comp` and `custom-wrapper`, or the custom tab bar. */
export class ComponentHost extends Host {
  readonly instance: Instance
  readonly #page: { redraw(): void }
  readonly #last: Record<string, string>

  constructor(
    stage: Stage,
    page: { redraw(): void },
    route: string,
    definition: Definition,
    properties: Data,
  ) {
    super(stage, route, definition)
    this.#page = page
    const all = { ...defaults(definition), ...properties }
    this.#last = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, JSON.stringify(value)]),
    )
    Object.assign(this.viewData, copy(all))
    const data = Object.assign(copy(definition.data ?? {}), all)
    this.instance = {
      ...(definition.methods ?? {}),
      data,
      properties: data,
      is: route,
      setData: (patch, done) => this.setData(patch, done),
      selectComponent: () => null,
      triggerEvent: () => undefined,
    }
    this.#live('created')
    this.#live('attached')
  }

  #live(name: string) {
    const life = (this.definition.lifetimes?.[name] ?? this.definition[name]) as Life
    life?.call(this.instance)
  }

  redraw() {
    this.#page.redraw()
  }

  /** A property is written only when the parent's value has changed, as in WeChat. */
  receive(properties: Data) {
    for (const [key, value] of Object.entries(properties)) {
      const text = JSON.stringify(value)
      if (this.#last[key] === text) continue
      this.#last[key] = text
      this.viewData[key] = JSON.parse(text)
      this.instance.data[key] = JSON.parse(text)
    }
  }

  detach() {
    if (this.dead) return
    this.#live('detached')
    this.dead = true
  }
}

function defaults({ properties = {} }: Definition): Data {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) => {
      const value = (property as { value?: unknown } | null)?.value
      return value === undefined ? [] : [[key, copy(value)]]
    }),
  )
}
