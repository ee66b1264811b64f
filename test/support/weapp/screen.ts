import { dispatch, formValues, isDisabled, listens, tappable } from './gestures'
import type { PageHost } from './page-host'
import {
  ancestors,
  flat,
  matches,
  measure,
  parseSelector,
  type Sought,
  type TreeNode,
  textOf,
} from './tree'

type Aim = string | Sought | TreeNode

interface Hand {
  /** Runs a gesture and waits until the app has nothing more to do. */
  act(gesture: () => void, isTap: boolean): Promise<void>
}

/** What a person sees of the page on top, and what a finger can do there. */
export class Screen {
  readonly page: PageHost
  readonly #hand: Hand
  readonly #typed = new Map<string, string>()

  constructor(page: PageHost, hand: Hand) {
    this.page = page
    this.#hand = hand
  }

  get route() {
    return this.page.route
  }

  /** The text of the page, or of one node on it. */
  text(aim?: Aim): string {
    return textOf(aim === undefined ? this.page.tree() : this.one(aim))
  }

  /** All nodes that fit, in the order of reading. */
  all(aim: string | Sought): TreeNode[] {
    const sought = typeof aim === 'string' ? parseSelector(aim) : aim
    return this.page.nodes().filter((node) => matches(node, sought))
  }

  has(aim: string | Sought): boolean {
    return this.all(aim).length > 0
  }

  /** The innermost node that fits: of boxes around one word, the one that holds the word. */
  one(aim: Aim): TreeNode {
    if (typeof aim === 'object' && 'children' in aim) return aim
    const found = this.all(aim)
    const innermost = found.find(
      (node) => !flat(node).some((at) => at !== node && found.includes(at)),
    )
    if (!innermost)
      throw new Error(
        `nothing fits ${JSON.stringify(aim, (_k, v) => (v instanceof RegExp ? String(v) : v))} on ${this.route}: ${this.text().slice(0, 400)}`,
      )
    return innermost
  }

  /** Nodes, depth and the longest list of children, as WeChat counts them. */
  measure() {
    return measure(this.page.tree())
  }

  async tap(aim: Aim): Promise<void> {
    const node = this.one(aim)
    const target = tappable(node)
    if (!target) throw new Error(`no tap is listened to at <${node.tag}> "${textOf(node)}"`)
    if (isDisabled(target)) return
    await this.#hand.act(() => dispatch(node, 'tap', { x: 0, y: 0 }), true)
    const form = ancestors(target).find((at) => at.tag === 'form')
    if (form && target.attr.formType === 'submit')
      await this.#send(form, 'submit', { value: formValues(this.page, form, this.#typed) })
  }

  /** Taps what says these words: by its label for readers or by its text. */
  async press(words: string | RegExp): Promise<void> {
    const labelled = this.all({ label: words })
    await this.tap(labelled[0] ?? this.one({ text: words }))
  }

  /** Types a whole value into a field, as one input event. */
  async type(aim: Aim, value: string): Promise<void> {
    const field = this.one(aim)
    this.#typed.set(String(field.attr.id), value)
    await this.#send(field, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  async blur(aim: Aim): Promise<void> {
    const field = this.one(aim)
    const value = this.#typed.get(String(field.attr.id)) ?? field.attr.value ?? ''
    await this.#send(field, 'blur', { value })
  }

  /** Any other event of WeChat's components: change, confirm, scrolltolower, load, error. */
  async send(aim: Aim, type: string, detail: object = {}): Promise<void> {
    await this.#send(this.one(aim), type, detail)
  }

  async #send(node: TreeNode, type: string, detail: object) {
    if (!listens(node, type))
      throw new Error(`<${node.tag}> listens to no ${type}: ${textOf(node).slice(0, 100)}`)
    await this.#hand.act(() => dispatch(node, type, detail), false)
  }

  /** What Taro calls on the page itself: onPullDownRefresh, onReachBottom, onPageScroll. */
  async call(life: 'onPullDownRefresh' | 'onReachBottom' | 'onPageScroll', detail: object = {}) {
    await this.#hand.act(() => void this.page.live(life, detail), false)
  }
}
