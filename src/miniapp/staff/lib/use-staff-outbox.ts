import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { type Item, ticketLane } from '../../lib/outbox/errand'
import { useSession } from '../../lib/session'
import { staffOutbox } from './outbox'

/** What this person has waiting, in order; looks for a signal each time a page of staff shows. */
export function useStaffQueue(): readonly Item[] {
  const items = useStore(staffOutbox.store, (state) => state.items)
  const owner = useSession((session) => session.me?.personId ?? null)
  useEffect(() => void staffOutbox.flush(), [])
  useDidShow(() => void staffOutbox.flush())
  return useMemo(() => items.filter((item) => item.owner === owner), [items, owner])
}

export function useTicketQueue(ticketId: string): readonly Item[] {
  const queue = useStaffQueue()
  return useMemo(
    () => queue.filter((item) => item.lane === ticketLane(ticketId)),
    [queue, ticketId],
  )
}

export function useStaffDelivered(heard: (item: Item, reply: unknown) => void): void {
  const newest = useRef(heard)
  newest.current = heard
  useEffect(() => staffOutbox.onDelivered((item, reply) => newest.current(item, reply)), [])
}
