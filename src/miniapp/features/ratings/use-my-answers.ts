import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { AnswerView, MyAnswers } from '#contract/ratings'
import { call } from '../../lib/call'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { useSession } from '../../lib/session'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** As many as fit a first screen of 12 kB, also where each has six services. */
const FIRST = 4

/** All that this person answered: the first page fresh, older ones when they are asked for. */
export function useMyAnswers() {
  const owner = useSession((session) => session.me?.personId ?? null)
  const loaded: Loaded<MyAnswers> = useAnswer(owner && `answers/${owner}`, () =>
    call(endpoints.listMyAnswers, { query: { limit: FIRST } }),
  )
  const [older, setOlder] = useState<readonly AnswerView[]>([])
  const [cursor, setCursor] = useState<string | null | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  useDelivered(() => void loaded.reload())

  const first = loaded.state === 'ready' ? loaded.value : null
  const next = cursor === undefined ? (first?.nextCursor ?? null) : cursor
  const more = async () => {
    if (next === null || busy) return
    setBusy(true)
    const answer = await call(endpoints.listMyAnswers, { query: { cursor: next, limit: FIRST } })
    setBusy(false)
    if (!answer.ok) return
    setOlder((before) => [...before, ...answer.value.items])
    setCursor(answer.value.nextCursor)
  }
  return { loaded, items: [...(first?.items ?? []), ...older], hasMore: next !== null, more, busy }
}
