import { useState } from 'react'
import type { Problem } from '#contract/problems'
import type { Answer } from '../../lib/call'
import { answered, keyFor } from './send-once'

export interface Deed {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Sends a body under the key of its slot, once. @returns whether it was done */
  readonly send: (
    slot: string,
    body: object,
    ask: (key: string) => Promise<Answer<object>>,
  ) => Promise<boolean>
}

/** One write at a time; a lost answer tried again is the same write. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    async send(slot, body, ask) {
      if (busy) return false
      setBusy(true)
      const answer = await ask(keyFor(slot, body))
      if (answer.ok) answered(slot)
      setProblem(answer.ok ? null : answer.problem)
      setBusy(false)
      return answer.ok
    },
  }
}
