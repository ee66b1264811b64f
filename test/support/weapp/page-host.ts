import { ComponentHost } from './component-host'
import { Host, type Instance, type Stage } from './host'
import type { Definition } from './logic'
import { copy, type Data } from './patch'
import { flat, type TreeNode } from './tree'
import type { RawNode } from './view'

const TAB_BAR = 'custom-tab-bar/index'

/** A page on the stack: draws itself, its components and, on a tab page, the custom tab bar. */
export class PageHost extends Host {
  readonly instance: Instance
  readonly tabBar: ComponentHost | null = null
  readonly #components = new Map<string, ComponentHost>()
  #seen = new Set<string>()
  #tree: TreeNode | null = null

  constructor(stage: Stage, route: string, definition: Definition, withTabBar: boolean) {
    super(stage, route, definition)
    this.instance = {
      ...definition,
      data: copy(definition.data ?? {}),
      route,
      __route__: route,
      is: route,
      options: {},
      setData: (patch, done) => this.setData(patch, done),
      selectComponent: () => null,
      getTabBar: () => this.tabBar?.instance ?? null,
    }
    if (withTabBar)
      this.tabBar = new ComponentHost(stage, this, TAB_BAR, stage.component(TAB_BAR), {})
  }

  /** Calls a life-cycle method of the page, when it has one. */
  live(name: string, ...given: unknown[]): unknown {
    const life = this.instance[name]
    return typeof life === 'function' ? life.apply(this.instance, given) : undefined
  }

  /** WeChat makes and removes components while it draws, so each change of data draws at once. */
  redraw() {
    if (this.dead) return
    this.#seen = new Set()
    const root = this.#element(this.draw(), null, this)
    if (this.tabBar) this.#adopt(root, this.tabBar)
    this.#tree = root
    for (const [key, component] of this.#components)
      if (!this.#seen.has(key)) {
        component.detach()
        this.#components.delete(key)
      }
  }

  tree(): TreeNode {
    if (!this.#tree) this.redraw()
    if (!this.#tree) throw new Error(`${this.route} cannot be drawn any more`)
    return this.#tree
  }

  close() {
    this.live('onUnload')
    for (const component of this.#components.values()) component.detach()
    this.tabBar?.detach()
    this.dead = true
  }

  nodes(): TreeNode[] {
    return flat(this.tree())
  }

  #node(raw: RawNode | string | number, parent: TreeNode, owner: Host): TreeNode {
    if (typeof raw === 'object') return this.#element(raw, parent, owner)
    return { tag: '', attr: {}, children: [], parent, owner, text: String(raw) }
  }

  #element(raw: RawNode, parent: TreeNode | null, owner: Host): TreeNode {
    const tag = String(raw.tag ?? '').replace(/^wx-/, '')
    const node: TreeNode = { tag, attr: raw.attr ?? {}, children: [], parent, owner }
    const component = this.#componentFor(node)
    if (component) this.#adopt(node, component)
    else for (const child of raw.children ?? []) node.children.push(this.#node(child, node, owner))
    return node
  }

  #adopt(node: TreeNode, component: ComponentHost) {
    for (const child of component.draw().children ?? [])
      node.children.push(this.#node(child, node, component))
  }

  #componentFor(node: TreeNode): ComponentHost | null {
    const route = node.owner.componentOf(node.tag)
    if (!route) return null
    const definition = this.stage.component(route)
    const properties: Data = {}
    for (const name of Object.keys(definition.properties ?? {}))
      if (node.attr[name] !== undefined) properties[name] = node.attr[name]
    const key = `${route}:${(properties.i as { sid?: string } | undefined)?.sid ?? node.attr.id}`
    this.#seen.add(key)
    const known = this.#components.get(key)
    if (known) {
      known.receive(properties)
      return known
    }
    const made = new ComponentHost(this.stage, this, route, definition, properties)
    this.#components.set(key, made)
    return made
  }
}
