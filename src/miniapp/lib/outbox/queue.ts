import { createStore, type StoreApi } from 'zustand/vanilla'
import type { KeyValue, PhotoShelf } from '../platform/platform'
import { holdsItem, inOrder, openDrawer, putItem, removeItem } from './drawer'
import { type Errand, type Item, laneOf, type QueuedPhoto, SHAPE } from './errand'

export interface QueueDeps {
  readonly storage: KeyValue
  readonly photos: Pick<PhotoShelf, 'drop'>
  now(): number
  newKey(): string
}

export interface OutboxState {
  /** Everybody's, in order; what is shown and sent is always one person's share. */
  readonly items: readonly Item[]
  /** Names of what lies there and cannot be read any more. */
  readonly damaged: readonly string[]
  /** Ids that a full phone could not write down: they live as long as the app does. */
  readonly unkept: readonly string[]
  readonly sending: string | null
}

export interface Wish {
  readonly errand: Errand
  readonly photos?: readonly QueuedPhoto[]
  /** The draft's own key, so that a draft sent twice is one thing. */
  readonly key?: string
}

export interface Queue {
  readonly store: StoreApi<OutboxState>
  find(id: string): Item | undefined
  /** Still to be sent: neither the person nor another window has taken it away. */
  wants(item: Item): boolean
  /** Looks into the drawer anew: another window of the same browser writes there, too. */
  refresh(): void
  /** Written down first, then shown. False on a full phone. */
  keep(item: Item): boolean
  forget(item: Item): Promise<void>
  add(owner: string, wish: Wish): { readonly item: Item; readonly kept: boolean }
  forgetDamaged(name: string): void
}

const putIn = (items: readonly Item[], item: Item): readonly Item[] =>
  [...items.filter((one) => one.id !== item.id), item].sort(inOrder)

/**
 * May it go back into a draft? Only a submission, not while it is on its way, and with nothing behind
 * it in its lane: words to a ticket that never arrived would find nothing.
 */
export function mayTakeBack({ items, sending }: OutboxState, item: Item): boolean {
  const others = items.filter((one) => one.lane === item.lane && one.id !== item.id)
  const free = item.errand.kind === 'ticket' && item.state !== 'arrived'
  return free && sending !== item.id && others.length === 0
}

/** The items of the outbox, in memory and on the phone at once. */
export function createQueue(deps: QueueDeps): Queue {
  const store = createStore<OutboxState>(() => ({
    ...openDrawer(deps.storage),
    sending: null,
    unkept: [],
  }))
  const find = (id: string) => store.getState().items.find((item) => item.id === id)

  const keep = (item: Item): boolean => {
    const kept = putItem(deps.storage, item) === 'ok'
    store.setState(({ items, unkept }) => ({
      items: putIn(items, item),
      unkept: kept || unkept.includes(item.id) ? unkept : [...unkept, item.id],
    }))
    return kept
  }

  const refresh = () =>
    store.setState(({ items, unkept }) => {
      const { items: stored, damaged } = openDrawer(deps.storage)
      // What a full phone could not write down is newer in memory.
      const held = items.filter((item) => unkept.includes(item.id))
      return { damaged, items: held.reduce(putIn, stored) }
    })

  return {
    store,
    find,
    refresh,
    wants: (item) => holdsItem(deps.storage, item) || store.getState().unkept.includes(item.id),
    keep,
    async forget(item) {
      removeItem(deps.storage, item)
      store.setState(({ items, unkept }) => ({
        items: items.filter((one) => one.id !== item.id),
        unkept: unkept.filter((id) => id !== item.id),
      }))
      // Photos last: killed before this, the shelf is swept at the next start.
      for (const photo of item.photos) await deps.photos.drop(photo.ref)
    },
    add(owner, { errand, photos = [], key }) {
      refresh()
      const id = key ?? deps.newKey()
      const before = find(id)
      if (before !== undefined) return { item: before, kept: true } // the second tap
      const seqs = store.getState().items.map((item) => item.seq)
      const item: Item = {
        v: SHAPE,
        id,
        seq: Math.max(0, ...seqs) + 1,
        key: id,
        renewals: 0,
        owner,
        lane: laneOf(errand),
        at: deps.now(),
        errand,
        photos,
        tried: false,
        state: 'waiting',
        problem: null,
      }
      return { item, kept: keep(item) }
    },
    forgetDamaged(name) {
      deps.storage.remove(name)
      store.setState(({ damaged }) => ({ damaged: damaged.filter((one) => one !== name) }))
    },
  }
}
