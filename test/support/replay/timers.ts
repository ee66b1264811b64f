interface Timer {
  t: number
  order: number
  run: () => void
}

/** What has to be looked at when the log has passed an instant; earliest first, then in the order of its setting. */
export class Timers {
  private heap: Timer[] = []
  private count = 0

  set(t: number, run: () => void): void {
    if (!Number.isFinite(t)) return
    this.count += 1
    this.heap.push({ t, order: this.count, run })
    this.rise(this.heap.length - 1)
  }

  /** Runs everything whose instant lies before `t`, also what is set meanwhile. */
  runBefore(t: number): void {
    for (let top = this.heap[0]; top && top.t < t; top = this.heap[0]) {
      this.drop()
      top.run()
    }
  }

  private rise(from: number): void {
    let index = from
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!this.swapWhenEarlier(index, parent)) return
      index = parent
    }
  }

  private drop(): void {
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return
    this.heap[0] = last
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const child = this.earlier(left + 1, left) ? left + 1 : left
      if (!this.swapWhenEarlier(child, index)) return
      index = child
    }
  }

  private earlier(one: number, other: number): boolean {
    const a = this.heap[one]
    const b = this.heap[other]
    if (!a || !b) return false
    return a.t < b.t || (a.t === b.t && a.order < b.order)
  }

  private swapWhenEarlier(one: number, other: number): boolean {
    if (!this.earlier(one, other)) return false
    const kept = this.heap[one] as Timer
    this.heap[one] = this.heap[other] as Timer
    this.heap[other] = kept
    return true
  }
}
