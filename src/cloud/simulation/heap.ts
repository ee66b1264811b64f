import type { Instant } from '#domain/time'

export interface Timed {
  readonly at: Instant
  /** Of equal times the one that was put in first comes first. */
  readonly order: number
}

const before = (a: Timed, b: Timed): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

/** A queue by time. */
export class Heap<T extends Timed> {
  private readonly items: T[] = []

  peek(): T | undefined {
    return this.items[0]
  }

  push(item: T): void {
    const { items } = this
    let i = items.length
    items.push(item)
    while (i > 0) {
      const up = (i - 1) >> 1
      const parent = items[up] as T
      if (!before(item, parent)) break
      items[i] = parent
      i = up
    }
    items[i] = item
  }

  pop(): T | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (top === undefined || last === undefined || items.length === 0) return top
    this.sink(last)
    return top
  }

  private sink(item: T): void {
    const { items } = this
    let i = 0
    for (;;) {
      const child = this.lesser(2 * i + 1)
      const below = items[child]
      if (below === undefined || !before(below, item)) break
      items[i] = below
      i = child
    }
    items[i] = item
  }

  private lesser(left: number): number {
    const a = this.items[left]
    const b = this.items[left + 1]
    return a !== undefined && b !== undefined && before(b, a) ? left + 1 : left
  }
}
