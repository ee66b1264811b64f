import type { Answer } from '#miniapp/lib/call'
import type { Item, QueuedPhoto } from '#miniapp/lib/outbox/errand'
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
}

/** From one start of the app to its end. After the kill nothing that it still does has any effect. */
export class Life implements KeyValue {
  alive = true
  steps = 0
  private die: () => void = () => {}
  readonly death = new Promise<void>((resolve) => {
    this.die = resolve
  })
  private readonly memory: Memory
  private readonly killAt: number

  constructor(memory: Memory, killAt: number) {
    this.memory = memory
    this.killAt = killAt
  }

  /** Counts a moment at which the phone may die; false when it is dead. */
  step(): boolean {
    if (!this.alive) return false
    this.steps += 1
    if (this.steps < this.killAt) return true
    this.alive = false
    this.die()
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
    this.step()
    return 'ok'
  }

  remove(key: string): void {
    if (!this.step()) return
    this.memory.texts.delete(key)
    this.step()
  }

  keys(): readonly string[] {
    return [...this.memory.texts.keys()]
  }

  drop(ref: string): void {
    if (this.step()) this.memory.shelf.delete(ref)
  }
}

interface Row {
  readonly owner: string
  readonly key: string
  readonly lane: string
  readonly photoIds: readonly string[]
  readonly said: string
}

/** A cloud that remembers keys, loses requests and answers by chance, and knows who sent what. */
export class Cloud {
  readonly rows: Row[] = []
  readonly photos: string[] = []
  private readonly answers = new Map<string, string>()
  who: string | null = 'lin'
  /** Chances of losing the request, and of losing the answer after the deed. */
  losses = { request: 0, answer: 0 }
  refuse: (item: Item) => Answer<never> | null = () => null

  private readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  async sendPhoto(life: Life, photo: QueuedPhoto): Promise<Answer<{ id: string }> | 'gone'> {
    return this.exchange(life, `photo:${photo.key}`, () => {
      this.photos.push(photo.ref)
      return `id-of-${photo.ref}`
    })
  }

  async sendErrand(life: Life, item: Item): Promise<Answer<{ id: string }>> {
    const no = this.refuse(item)
    if (no !== null) return no
    return this.exchange(life, item.key, () => {
      this.rows.push({
        owner: this.who ?? 'nobody',
        key: item.key,
        lane: item.lane,
        photoIds: item.photos.flatMap((photo) => photo.photoId ?? []),
        said: JSON.stringify(item.errand),
      })
      return item.key
    })
  }

  private async exchange(
    life: Life,
    key: string,
    deed: () => string,
  ): Promise<Answer<{ id: string }>> {
    await life.passes()
    if (this.random() < this.losses.request) return { ok: false, problem: { code: 'offline' } }
    const known = this.answers.get(key)
    const id = known ?? deed()
    this.answers.set(key, id)
    await life.passes()
    if (this.random() < this.losses.answer) return { ok: false, problem: { code: 'interrupted' } }
    return { ok: true, value: { id } }
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
