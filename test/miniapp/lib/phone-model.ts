import type { KeyValue, Stop, Written } from '#miniapp/lib/platform/platform'

/** Chance from a seed (mulberry32), so that a failing history can be played again. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What stays in a phone over a kill. */
export class Memory {
  readonly texts = new Map<string, string>()
  readonly shelf = new Set<string>()
  full = false
  /** Windows of one browser that hear of each other's writing. */
  readonly windows = new Set<Life>()
}

/** Counts the moments at which a phone may die, over all of its windows. */
export class Power {
  steps = 0
  readonly killAt: number
  constructor(killAt: number) {
    this.killAt = killAt
  }
}

/** One window from its opening to its end. After the kill nothing that it still does has any effect. */
export class Life implements KeyValue {
  alive = true
  onOther: () => void = () => {}
  private die: () => void = () => {}
  readonly death = new Promise<void>((resolve) => {
    this.die = resolve
  })
  readonly memory: Memory
  readonly power: Power

  constructor(memory: Memory, power: Power | number) {
    this.memory = memory
    this.power = typeof power === 'number' ? new Power(power) : power
    memory.windows.add(this)
  }

  get steps(): number {
    return this.power.steps
  }

  kill(): void {
    this.alive = false
    this.memory.windows.delete(this)
    this.die()
  }

  /** False when it is dead; the phone takes all of its windows with it. */
  step(): boolean {
    if (!this.alive) return false
    this.power.steps += 1
    if (this.power.steps < this.power.killAt) return true
    for (const life of [...this.memory.windows]) life.kill()
    return false
  }

  /** A dead phone answers nothing. */
  async passes(): Promise<void> {
    await Promise.resolve()
    if (!this.step()) await new Promise(() => {})
  }

  read(key: string): string | null {
    return this.memory.texts.get(key) ?? null
  }

  write(key: string, text: string): Written {
    if (!this.step()) return 'ok'
    if (this.memory.full && !this.memory.texts.has(key)) return 'full'
    this.memory.texts.set(key, text)
    this.tellOthers()
    this.step()
    return 'ok'
  }

  remove(key: string): void {
    if (!this.step()) return
    this.memory.texts.delete(key)
    this.tellOthers()
    this.step()
  }

  private tellOthers(): void {
    for (const life of this.memory.windows) if (life !== this) life.onOther()
  }

  keys(): readonly string[] {
    return [...this.memory.texts.keys()]
  }

  /** A photo is put on the shelf. */
  put(ref: string): void {
    if (this.step()) this.memory.shelf.add(ref)
    this.step()
  }

  drop(ref: string): void {
    if (this.step()) this.memory.shelf.delete(ref)
  }
}

/** The lock of a browser: one window at a time; who dies lets it go. */
export class Lock {
  private last: Promise<void> = Promise.resolve()

  readonly alone = (life: Life, work: () => Promise<void>): Promise<void> => {
    const turn = this.last.then(() => (life.alive ? Promise.race([work(), life.death]) : undefined))
    this.last = turn
    return turn.then(() => (life.alive ? undefined : new Promise<void>(() => {})))
  }
}

/** Timers that fire when the test says so. */
export class Timers {
  private waiting: (() => void)[] = []

  later = (_ms: number, run: () => void): Stop => {
    this.waiting.push(run)
    return () => {
      this.waiting = this.waiting.filter((one) => one !== run)
    }
  }

  get count(): number {
    return this.waiting.length
  }

  fire(): void {
    const due = this.waiting
    this.waiting = []
    for (const run of due) run()
  }
}
