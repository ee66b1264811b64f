import type { StoreApi } from 'zustand/vanilla'
import type { Stop } from '../platform/platform'
import type { Item } from './errand'
import { createQueue, type OutboxState, type QueueDeps, type Wish } from './queue'
import { createRunner, type Heard, type RunnerDeps } from './runner'

export interface Outbox {
  readonly store: StoreApi<OutboxState>
  /**
   * Writes it down, then begins to send; null when nobody is signed in.
   * `kept: false`: the phone is full, it is tried from memory, and the person must be told.
   */
  enqueue(wish: Wish): { readonly item: Item; readonly kept: boolean } | null
  flush(): Promise<void>
  /** What another window did to the queue; nothing is sent by this. */
  refresh(): void
  find(id: string): Item | undefined
  retry(id: string): Promise<void>
  /** Without its photos too, unless they go back into a draft. */
  remove(id: string, photos?: 'drop' | 'leave'): Promise<void>
  removeDamaged(name: string): void
  rest(): void
  onDelivered(heard: Heard): Stop
}

export function createOutbox(deps: QueueDeps & RunnerDeps): Outbox {
  const queue = createQueue(deps)
  const runner = createRunner(deps, queue)
  return {
    ...runner,
    store: queue.store,
    refresh: queue.refresh,
    find: queue.find,
    enqueue(wish) {
      const owner = deps.owner()
      if (owner === null) return null
      const added = queue.add(owner, wish)
      void runner.flush()
      return added
    },
    retry(id) {
      const item = queue.find(id)
      if (item?.state === 'stuck') queue.keep({ ...item, state: 'waiting', problem: null })
      return runner.flush()
    },
    async remove(id, photos = 'drop') {
      const item = queue.find(id)
      if (item === undefined) return
      await queue.forget(photos === 'drop' ? item : { ...item, photos: [] })
      await runner.flush() // what stood behind it in its lane may go now
    },
    removeDamaged: queue.forgetDamaged,
  }
}
