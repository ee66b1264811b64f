import { useState } from 'react'
import type { Problem } from '#contract/problems'
import type { Answer } from '../../../lib/call'
import { answered, keyFor } from '../../../staff/lib/send-once'

/** One thing that is sent: whether it is on its way, and why it was refused. */
export function useDeed() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** @returns what was answered; null: refused or not answered, and `problem` says so */
  async function run<T>(
    slot: string,
    body: object,
    ask: (key: string) => Promise<Answer<T>>,
  ): Promise<T | null> {
    if (busy) return null
    setBusy(true)
    // A lost answer asked for again is the same deed.
    const answer = await ask(keyFor(slot, body))
    if (answer.ok) answered(slot)
    setProblem(answer.ok ? null : answer.problem)
    setBusy(false)
    return answer.ok ? answer.value : null
  }
  return { busy, problem, run }
}
