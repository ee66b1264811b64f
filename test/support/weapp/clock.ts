const SHORT_MS = 100

/**
 * The app's timers. Short ones hold settle() back (React's scheduler, Taro's setData, wx callbacks) and so does
 * work in flight; long ones are the app's own waiting and do not.
 */
export class Clock {
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #short = new Set<NodeJS.Timeout>()
  #held = 0
  #stopped = false

  readonly #fails: (error: unknown) => void

  constructor(fails: (error: unknown) => void) {
    this.#fails = fails
  }

  #run(work: () => void) {
    if (this.#stopped) return
    try {
      work()
    } catch (error) {
      this.#fails(error)
    }
  }

  setTimeout = (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const id = setTimeout(() => {
      this.clear(id)
      this.#run(() => work(...given))
    }, ms)
    this.#timers.add(id)
    if (!(ms > SHORT_MS)) this.#short.add(id)
    return id
  }

  setInterval = (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const id = setInterval(() => this.#run(() => work(...given)), ms)
    this.#timers.add(id)
    return id
  }

  clear = (id: NodeJS.Timeout) => {
    clearTimeout(id)
    this.#timers.delete(id)
    this.#short.delete(id)
  }

  async hold<T>(work: Promise<T>): Promise<T> {
    this.#held += 1
    try {
      return await work
    } finally {
      this.#held -= 1
    }
  }

  /** Inside a held work: a person thinks, and the app is at rest meanwhile. */
  async person<T>(decides: Promise<T>): Promise<T> {
    this.#held -= 1
    try {
      return await decides
    } finally {
      this.#held += 1
    }
  }

  /** Four idle turns in a row: a promise chain between two timers may take some. */
  async settle(longestMs: number): Promise<void> {
    const began = Date.now()
    for (let idle = 0; idle < 4; ) {
      await new Promise((turn) => setTimeout(turn, 1))
      idle = this.#stopped || (this.#short.size === 0 && this.#held === 0) ? idle + 1 : 0
      if (Date.now() - began > longestMs)
        throw new Error(`not at rest: ${this.#short.size} timers, ${this.#held} works in flight`)
    }
  }

  stop() {
    this.#stopped = true
    for (const id of this.#timers) clearTimeout(id)
    this.#timers.clear()
    this.#short.clear()
  }
}
