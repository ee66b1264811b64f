import { useState } from 'react'
import type { Answer } from '../../../lib/call'
import type { Loaded } from '../../../lib/use-answer'

interface Page {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
}

/** A list whose pages behind the first one are asked for by a tap. */
export function useMore<P extends Page>(
  of: Loaded<P>,
  ask: (cursor: string) => Promise<Answer<P>>,
) {
  type Row = P['items'][number]
  const [rest, setRest] = useState<{ items: readonly Row[]; next: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const first = of.state === 'ready' ? of.value : null
  const cursor = rest === null ? (first?.nextCursor ?? null) : rest.next
  const items: readonly Row[] = [...(first?.items ?? []), ...(rest?.items ?? [])]
  const more = async () => {
    if (busy || cursor === null) return
    setBusy(true)
    const answer = await ask(cursor)
    if (answer.ok) {
      const { items: later, nextCursor: next } = answer.value
      setRest({ items: [...(rest?.items ?? []), ...later], next })
    }
    setBusy(false)
  }
  return { items, hasMore: cursor !== null, busy, more }
}
