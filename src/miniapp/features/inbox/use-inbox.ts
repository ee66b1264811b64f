import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { InboxPage } from '#contract/inbox'
import { call } from '../../lib/call'
import { useSession } from '../../lib/session'
import { useAnswer } from '../../lib/use-answer'

type Items = InboxPage['items']

interface Older {
  readonly items: Items
  readonly cursor: string | null
}

const ask = (cursor?: string) =>
  call(endpoints.listInbox, { query: cursor === undefined ? {} : { cursor } })

/** No more than this stands in the view; who looks for older news finds it with its ticket. */
const MOST = 50
/** As many as a screen holds; the rest of the page follows the thumb. */
const FIRST = 12

/** Messages, newest first; older ones on reaching the end. */
export function useInbox(person: string | null) {
  const first = useAnswer(person && `inbox/${person}`, () => ask())
  const [older, setOlder] = useState<Older>({ items: [], cursor: null })
  const [begun, setBegun] = useState(false)
  const page = first.state === 'ready' ? first.value : null
  const [shown, setShown] = useState(FIRST)
  const items = [...(page?.items ?? []), ...older.items]
  const cursor = begun ? older.cursor : (page?.nextCursor ?? null)
  const hidden = shown < items.length
  const hasOlder = cursor !== null && items.length < MOST

  const more = async () => {
    if (hidden) return setShown(items.length)
    if (!hasOlder || cursor === null) return
    const answer = await ask(cursor)
    if (!answer.ok) return
    const { items: next, nextCursor } = answer.value
    setBegun(true)
    setShown(items.length + next.length)
    setOlder((before) => ({ items: [...before.items, ...next], cursor: nextCursor }))
  }
  useReachBottom(() => void more())

  const read = async (id?: string) => {
    const answer = await call(endpoints.readInbox, { body: id === undefined ? {} : { id } })
    if (!answer.ok) return
    setOlder({ items: [], cursor: null })
    setBegun(false)
    await first.reload()
    await useSession.getState().refresh() // the dot on the other pages
  }
  return {
    first,
    items: items.slice(0, shown),
    hasMore: hidden || hasOlder,
    more: () => void more(),
    read: (id?: string) => void read(id),
  }
}
