import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { phone } from '../platform/phone'
import { useSession } from '../session'
import { later } from '../timer'
import { carrier } from './carrier'
import { type Item, ticketLane } from './errand'
import { createOutbox } from './outbox'

/** The phone's one outbox. */
export const outbox = createOutbox({
  ...carrier,
  storage: phone.storage,
  photos: phone.photos,
  now: phone.now,
  later,
  alone: phone.alone,
})

/** What the signed-in person has in the queue, in order. */
export function useQueue(): readonly Item[] {
  const items = useStore(outbox.store, (state) => state.items)
  const owner = useSession((session) => session.me?.personId ?? null)
  return useMemo(() => items.filter((item) => item.owner === owner), [items, owner])
}

/** Still to be sent (waiting or stuck), as a number for a badge. */
export const useQueueCount = (): number =>
  useQueue().filter((item) => item.state !== 'arrived').length

/** What waits for one ticket: its submission, messages, answers, in order. */
export function useTicketQueue(ticketId: string): readonly Item[] {
  const queue = useQueue()
  return useMemo(
    () => queue.filter((item) => item.lane === ticketLane(ticketId)),
    [queue, ticketId],
  )
}

export const useSending = (id: string): boolean =>
  useStore(outbox.store, (state) => state.sending === id)

/** Something is on its way right now: nobody is told of a missing signal yet. */
export const useAnySending = (): boolean =>
  useStore(outbox.store, (state) => state.sending !== null)

/** Hears of every delivery while the component stands: reload what it changed. */
export function useDelivered(heard: (item: Item, reply: unknown) => void): void {
  const newest = useRef(heard)
  newest.current = heard
  useEffect(() => outbox.onDelivered((item, reply) => newest.current(item, reply)), [])
}
