import { useState } from 'react'
import type { Answer } from '../../../lib/call'
import type { Loaded } from '../../../lib/use-answer'

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly nextCursor: string | null
}

/** A list whose pages behind the first one are asked for by a tap; a row that moved meanwhile is shown once. */
export function useMore<P extends Page>(
  of: Loaded<P>,
  ask: (cursor: string) => Promise<Answer<P>>,
) {
  type Row = P['items'][number]
  const [rest, setRest] = useState<{ items: readonly Row[]; next: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const first = of.state === 'ready' ? of.value : null
  const cursor = rest === null ? (first?.nextCursor ?? null) : rest.next
  const all: readonly Row[] = [...(first?.items ?? []), ...(rest?.items ?? [])]
  const items = all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
  const more = async () => {
    if (busy || cursor === null) return
    setBusy(true)
    const answer = await ask(cursor)
    setFailed(!answer.ok)
    if (answer.ok) {
      const { items: later, nextCursor: next } = answer.value
      setRest({ items: [...(rest?.items ?? []), ...later], next })
    }
    setBusy(false)
  }
  /** Only the first page is shown again. */
  const restart = () => setRest(null)
  return { items, hasMore: cursor !== null, busy, failed, more, restart }
}
