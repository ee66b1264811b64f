import { useState } from 'react'
import type { Problem } from '#contract/problems'
import type { Answer } from '../../lib/call'
import { answered, keyFor } from './send-once'

type Ask<T> = (key: string) => Promise<Answer<T>>

export interface Deed {
  readonly busy: boolean
  readonly problem: Problem | null
  /**
   * Sends a body under the key of its slot, once.
   * @returns what was answered; null: refused or not answered, and `problem` says so
   */
  readonly run: <T extends object>(slot: string, body: object, ask: Ask<T>) => Promise<T | null>
  /** @returns whether it was done */
  readonly send: (slot: string, body: object, ask: Ask<object>) => Promise<boolean>
}

/** One write at a time; a lost answer tried again is the same write. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run: Deed['run'] = async (slot, body, ask) => {
    if (busy) return null
    setBusy(true)
    const answer = await ask(keyFor(slot, body))
    if (answer.ok) answered(slot)
    setProblem(answer.ok ? null : answer.problem)
    setBusy(false)
    return answer.ok ? answer.value : null
  }
  return { busy, problem, run, send: async (...deed) => (await run(...deed)) !== null }
}
