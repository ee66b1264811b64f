import type { PageHost } from './page-host'
import { ancestors, type TreeNode } from './tree'

/** Events that travel up through the parents; the others stay where they happened. */
const BUBBLING = ['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']
const DISABLED_BY_ITSELF = ['button', 'input', 'textarea', 'switch', 'picker', 'slider']

const camel = (name: string) => name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase())

function datasetOf(node: TreeNode) {
  return Object.fromEntries(
    Object.entries(node.attr).flatMap(([key, value]) =>
      key.startsWith('data-') ? [[camel(key.slice(5)), value]] : [],
    ),
  )
}

const reference = (node: TreeNode) => ({
  id: String(node.attr.id ?? ''),
  dataset: datasetOf(node),
  offsetLeft: 0,
  offsetTop: 0,
})

/** The method that is bound to an event on this very node, and whether it stops there. */
function bound(node: TreeNode, type: string): { method: string; stops: boolean } | null {
  const free = node.attr[`bind${type}`] ?? node.attr[`bind:${type}`]
  const caught = node.attr[`catch${type}`] ?? node.attr[`catch:${type}`]
  const method = free ?? caught
  return method ? { method: String(method), stops: caught !== undefined } : null
}

export const listens = (node: TreeNode, type: string) => bound(node, type) !== null

export const isDisabled = (node: TreeNode) =>
  DISABLED_BY_ITSELF.includes(node.tag) && node.attr.disabled === true

/** Sends one event through the real bindings; answers how many methods it reached. */
export function dispatch(node: TreeNode, type: string, detail: object): number {
  if (isDisabled(node)) return 0
  const path = BUBBLING.includes(type) ? ancestors(node) : [node]
  let reached = 0
  for (const at of path) {
    const binding = bound(at, type)
    if (!binding) continue
    const method = at.owner.instance[binding.method]
    if (typeof method !== 'function') throw new Error(`the page has no method ${binding.method}`)
    const event = {
      type,
      timeStamp: Date.now() % 1e6,
      detail,
      target: reference(node),
      currentTarget: reference(at),
      touches: [],
      changedTouches: [],
    }
    reached += 1
    method.call(at.owner.instance, JSON.parse(JSON.stringify(event)))
    if (binding.stops) break
  }
  return reached
}

/** The nearest node, from here upwards, that a tap would reach. */
export const tappable = (node: TreeNode): TreeNode | undefined =>
  ancestors(node).find((at) => listens(at, 'tap') || at.attr.formType !== undefined)

/** What a form sends: the last typed or given value of each named field. */
export function formValues(page: PageHost, form: TreeNode, typed: Map<string, string>) {
  return Object.fromEntries(
    page
      .nodes()
      .filter((node) => node.attr.name && ancestors(node).includes(form))
      .map((node) => [node.attr.name, typed.get(String(node.attr.id)) ?? node.attr.value ?? '']),
  )
}
