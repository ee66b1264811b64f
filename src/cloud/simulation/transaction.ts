import type { Instant } from '#domain/time'
import type { LineType } from './line-types'

/** A duty of the machine; written in the transaction of its cause, done once for its key. */
export interface NewDuty {
  readonly kind: string
  /** One duty per key, ever. */
  readonly key: string
  readonly runAt: Instant
  /** Looks again at what it is about, and may find nothing to do. */
  readonly run: (tx: Tx) => void
}

/** Something a person does at a time. */
export interface NewDeed {
  readonly at: Instant
  readonly do: (tx: Tx) => void
}

/** Lets somebody do something at a time: at once where no transaction runs, else with its commit. */
export type Put = (at: Instant, deed: (tx: Tx) => void) => void

export interface Line {
  readonly type: LineType
  readonly communityId: string | null
  readonly fields: object
}

/**
 * All that happens happens in one of these: facts, lines and duties together, or, when its process dies in the midst
 * of it, none of them.
 */
export class Tx {
  readonly now: Instant
  readonly lines: Line[] = []
  readonly duties: NewDuty[] = []
  readonly deeds: NewDeed[] = []
  private readonly undo: (() => void)[] = []

  constructor(now: Instant) {
    this.now = now
  }

  write(type: LineType, communityId: string | null, fields: object): void {
    this.lines.push({ type, communityId, fields })
  }

  set<T extends object, K extends keyof T>(of: T, key: K, value: T[K]): void {
    const old = of[key]
    this.undo.push(() => {
      of[key] = old
    })
    of[key] = value
  }

  add<T>(to: T[], item: T): void {
    this.undo.push(() => to.splice(to.lastIndexOf(item), 1))
    to.push(item)
  }

  remove<T>(from: T[], item: T): void {
    const index = from.indexOf(item)
    if (index < 0) return
    this.undo.push(() => from.splice(index, 0, item))
    from.splice(index, 1)
  }

  put<K, V>(into: Map<K, V>, key: K, value: V): void {
    const old = into.get(key)
    this.undo.push(() => (old === undefined ? into.delete(key) : into.set(key, old)))
    into.set(key, value)
  }

  mark<T>(set: Set<T>, item: T): boolean {
    if (set.has(item)) return false
    this.undo.push(() => set.delete(item))
    set.add(item)
    return true
  }

  duty(kind: string, key: string, runAt: Instant, run: (tx: Tx) => void): void {
    this.duties.push({ kind, key: `${kind}:${key}`, runAt, run })
  }

  readonly later: Put = (at, deed) => {
    this.deeds.push({ at: Math.max(at, this.now), do: deed })
  }

  rollback(): void {
    for (const back of this.undo.reverse()) back()
  }
}
