type Listener = (value: unknown) => void

/** Listeners of wx.onX: what the phone tells the app. */
export class Signals {
  readonly #listeners = new Map<string, Set<Listener>>()

  listen = (event: string, listener: Listener) => {
    const known = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, known.add(listener))
  }

  unlisten = (event: string, listener?: Listener) => {
    if (listener) this.#listeners.get(event)?.delete(listener)
    else this.#listeners.delete(event)
  }

  /** False when nobody listens. */
  emit = (event: string, value: unknown): boolean => {
    const listeners = [...(this.#listeners.get(event) ?? [])]
    for (const listener of listeners) listener(value)
    return listeners.length > 0
  }
}
