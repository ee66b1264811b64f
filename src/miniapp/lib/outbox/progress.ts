import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Percent by photo; apart from the queue, so that a progress event renders one picture only. */
const store = createStore<Readonly<Record<string, number>>>(() => ({}))

export const tellProgress = (ref: string, percent: number): void =>
  store.setState({ [ref]: percent })

/** All at once, for a row of photos. */
export const useProgress = (): Readonly<Record<string, number>> => useStore(store)
