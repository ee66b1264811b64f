import { useState } from 'react'
import type { ArrangeAppointment } from '#contract/appointments'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { TicketView } from '#contract/tickets'
import { call } from '../../../../lib/call'
import { answered, keyFor } from '../../../lib/send-once'

export interface Arranging {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
  /** True when it was done; else `problem` says why. */
  readonly arrange: (body: ArrangeAppointment) => Promise<boolean>
}

const isUnknown = ({ code }: Problem): boolean =>
  ['offline', 'interrupted', 'in-flight', 'internal', 'signed-out'].includes(code)

/** One act on the visit, once; the same body after a lost answer goes out under the same key. */
export function useArrange({ id }: TicketView, replace: (ticket: TicketView) => void): Arranging {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const arrange = async (body: ArrangeAppointment): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const slot = `${id}.visit`
    const key = keyFor(slot, body)
    const answer = await call(endpoints.arrangeAppointment, { params: { id }, body, key })
    setBusy(false)
    if (answer.ok || !isUnknown(answer.problem)) answered(slot)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) replace(answer.value)
    return answer.ok
  }
  return { busy, problem, arrange, forget: () => setProblem(null) }
}
