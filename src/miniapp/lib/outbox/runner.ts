import type { Problem } from '#contract/problems'
import type { Stop } from '../platform/platform'
import { type Carrier, type Delivery, deliver } from './deliver'
import type { Item } from './errand'
import { judge, pauseAfter } from './judge'
import type { Queue } from './queue'

export interface RunnerDeps extends Carrier {
  later(ms: number, run: () => void): Stop
  /** One window of a browser at a time; the others wait for their turn. */
  alone(work: () => Promise<void>): Promise<void>
}

/** @param wanted false when it was taken back while it was on its way, and arrived all the same */
export type Heard = (item: Item, reply: unknown, wanted: boolean) => void

export interface Runner {
  /** Sends what can be sent now; a call during a run makes it look once more at the end. */
  flush(): Promise<void>
  /** Stops the timer while the app is out of sight; `flush` wakes it. */
  rest(): void
  onDelivered(heard: Heard): Stop
}

/** After one item: the next of its lane, the next lane, or nothing more for now. */
type Next = 'item' | 'lane' | 'stop'

export function createRunner(deps: RunnerDeps, queue: Queue): Runner {
  const listeners = new Set<Heard>()
  const settle = createSettle(deps, queue, listeners, () => void flush())
  let running: Promise<void> | null = null
  let asked = false

  /** What the person removed meanwhile must not come back. */
  const keepIfWanted = (item: Item) => {
    if (queue.wants(item)) queue.keep(item)
  }

  const runLane = async (owner: string, lane: string): Promise<boolean> => {
    for (;;) {
      const item = firstOf(queue, owner, lane)
      if (item === undefined || item.state === 'stuck') return true
      if (deps.owner() !== owner) return false
      queue.store.setState({ sending: item.id })
      const next = await settle.after(await deliver(deps, item, keepIfWanted))
      if (next !== 'item') return next === 'lane'
    }
  }

  const run = async () => {
    const owner = deps.owner()
    if (owner === null) return
    const mine = queue.store.getState().items.filter((item) => item.owner === owner)
    for (const lane of new Set(mine.map((item) => item.lane))) {
      if (!(await runLane(owner, lane))) return
    }
  }

  const runAll = async () => {
    try {
      while (asked) {
        asked = false
        await deps.alone(async () => {
          queue.refresh()
          await run()
        })
      }
    } finally {
      // In one breath with the last look at `asked`: who asks after this begins a run of its own.
      running = null
      queue.store.setState({ sending: null })
    }
  }

  const flush = (): Promise<void> => {
    asked = true
    running ??= runAll()
    return running
  }

  return {
    flush,
    rest: settle.rest,
    onDelivered(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

const firstOf = (queue: Queue, owner: string, lane: string): Item | undefined =>
  queue.store
    .getState()
    .items.find((item) => item.owner === owner && item.lane === lane && item.state !== 'arrived')

/** What becomes of an item after a try, and when the next try is. */
function createSettle(
  deps: RunnerDeps,
  queue: Queue,
  listeners: ReadonlySet<Heard>,
  flush: () => void,
) {
  const tries = new Map<string, number>()
  let stopTimer: Stop = () => {}

  const arrived = async ({ item, reply }: Extract<Delivery, { done: true }>): Promise<Next> => {
    tries.delete(item.id)
    const wanted = queue.wants(item)
    if (!wanted) queue.refresh()
    else if (item.photos.some((photo) => photo.lost)) queue.keep({ ...item, state: 'arrived' })
    else await queue.forget(item)
    for (const heard of listeners) heard(item, reply, wanted)
    return 'item'
  }

  const comeBack = (item: Item, problem: Problem) => {
    if (problem.code === 'signed-out') return // the next sign-in wakes it
    const count = tries.get(item.id) ?? 0
    tries.set(item.id, count + 1)
    stopTimer()
    stopTimer = deps.later(pauseAfter(count, problem), flush)
  }

  const after = async (delivery: Delivery): Promise<Next> => {
    if (delivery.done) return arrived(delivery)
    const { item, problem } = delivery
    if (!queue.wants(item)) {
      queue.refresh()
      return 'item'
    }
    const verdict = judge(problem)
    if (verdict === 'stuck' || verdict === 'again') {
      queue.keep({ ...item, state: 'stuck', problem })
      return 'lane'
    }
    comeBack(item, problem)
    return verdict === 'wait' ? 'stop' : 'lane'
  }

  return { after, rest: () => stopTimer() }
}
