import { useState } from 'react'
import type { Answer } from '../../../lib/call'

interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
}

/** The pages behind the first one, asked for by a tap. */
export function useMore<Row>(
  first: Page<Row> | null,
  ask: (cursor: string) => Promise<Answer<Page<Row>>>,
) {
  const [rest, setRest] = useState<Page<Row> | null>(null)
  const [busy, setBusy] = useState(false)
  const cursor = rest === null ? (first?.nextCursor ?? null) : rest.nextCursor
  const more = async () => {
    if (busy || cursor === null) return
    setBusy(true)
    const answer = await ask(cursor)
    if (answer.ok)
      setRest({
        items: [...(rest?.items ?? []), ...answer.value.items],
        nextCursor: answer.value.nextCursor,
      })
    setBusy(false)
  }
  return {
    items: [...(first?.items ?? []), ...(rest?.items ?? [])],
    hasMore: cursor !== null,
    busy,
    more,
  }
}
