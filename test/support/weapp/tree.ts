import type { Host } from './host'

export interface TreeNode {
  readonly tag: string
  readonly attr: Record<string, unknown>
  readonly children: TreeNode[]
  readonly parent: TreeNode | null
  /** The page or component whose methods the bindings name. */
  readonly owner: Host
  /** Only on text. */
  readonly text?: string
}

export const flat = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(flat)]

export const textOf = (node: TreeNode): string => node.text ?? node.children.map(textOf).join('')

export function ancestors(node: TreeNode): TreeNode[] {
  const line: TreeNode[] = []
  for (let at: TreeNode | null = node; at; at = at.parent) line.push(at)
  return line
}

export interface Sought {
  tag?: string
  id?: string
  /** A class as it stands in the style sheets of the whole app; those of CSS modules are hashes. */
  class?: string
  role?: string
  label?: string | RegExp
  /** All the text inside, trimmed. */
  text?: string | RegExp
  /** What a reader says: the label, or the text where there is none. */
  name?: string | RegExp
  /** Somewhere inside another one. */
  inside?: Sought
}

const fits = (value: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? value === wanted : wanted.test(value)

const hasClass = (node: TreeNode, wanted: string): boolean =>
  String(node.attr.class ?? '')
    .split(/\s+/)
    .includes(wanted)

const attribute = (node: TreeNode, name: string) => String(node.attr[name] ?? '')

const nameOf = (node: TreeNode) => attribute(node, 'ariaLabel') || textOf(node).trim()

/** One test for each thing that may be sought. */
const TESTS: {
  [Key in keyof Sought]-?: (node: TreeNode, wanted: NonNullable<Sought[Key]>) => boolean
} = {
  tag: (node, tag) => node.tag === tag,
  id: (node, id) => attribute(node, 'id') === id,
  class: hasClass,
  role: (node, role) => attribute(node, 'ariaRole') === role,
  label: (node, label) => fits(attribute(node, 'ariaLabel'), label),
  text: (node, text) => fits(textOf(node).trim(), text),
  name: (node, name) => fits(nameOf(node), name),
  inside: (node, outer) => ancestors(node).some((at) => at !== node && matches(at, outer)),
}

export function matches(node: TreeNode, sought: Sought): boolean {
  if (node.text !== undefined) return false
  return Object.entries(sought).every(([key, wanted]) =>
    TESTS[key as keyof Sought](node, wanted as never),
  )
}

/** `view.row`, `#id`, `.class`, `button=Send` (the text after the sign). */
export function parseSelector(selector: string): Sought {
  const [head = '', ...rest] = selector.split('=')
  const parts = /^([\w-]+)?(?:#([\w-]+))?(?:[.]([\w-]+))?$/.exec(head)
  if (!parts) throw new Error(`cannot read the selector ${selector}`)
  const [, tag, id, name] = parts
  return {
    ...(tag && { tag }),
    ...(id && { id }),
    ...(name && { class: name }),
    ...(rest.length > 0 && { text: rest.join('=') }),
  }
}

/** wcc keeps templates, blocks and the page itself as nodes; on a phone they are none. */
const isElement = (node: TreeNode) =>
  node.text === undefined && !['virtual', 'page', ''].includes(node.tag)

const elementsIn = (node: TreeNode): TreeNode[] =>
  node.children.flatMap((child) => (isElement(child) ? [child] : elementsIn(child)))

/** The figures of quality, as WeChat counts: elements, how deep they stand, the longest row of children. */
export function measure(root: TreeNode): { nodes: number; depth: number; widest: number } {
  const elements = flat(root).filter(isElement)
  return {
    nodes: elements.length,
    depth: Math.max(0, ...elements.map((node) => ancestors(node).filter(isElement).length)),
    widest: Math.max(...[root, ...elements].map((node) => elementsIn(node).length)),
  }
}
