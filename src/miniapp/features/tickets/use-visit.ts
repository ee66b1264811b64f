import { useRef, useState } from 'react'
import type { ArrangeAppointment } from '#contract/appointments'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { TicketView } from '#contract/tickets'
import { call } from '../../lib/call'
import { newKey } from '../../lib/keys'

type Act = ArrangeAppointment['action']

export interface VisitDeeds {
  readonly busy: Act | null
  readonly outcome: { readonly act: Act; readonly problem: Problem | null } | null
  /** True when it was done. A lost answer keeps its key, so that a second tap repeats the first one. */
  readonly arrange: (body: ArrangeAppointment) => Promise<boolean>
}

/** The resident's side of a visit: wants an answer at once, so nothing queues; what was typed stays. */
export function useVisit(ticket: TicketView, done: (ticket: TicketView) => void): VisitDeeds {
  const keys = useRef(new Map<string, string>())
  const [busy, setBusy] = useState<Act | null>(null)
  const [outcome, setOutcome] = useState<VisitDeeds['outcome']>(null)

  const arrange = async (body: ArrangeAppointment): Promise<boolean> => {
    if (busy !== null) return false
    setBusy(body.action)
    const wish = JSON.stringify(body)
    const key = keys.current.get(wish) ?? newKey()
    keys.current.set(wish, key)
    const params = { id: ticket.id }
    const answer = await call(endpoints.arrangeAppointment, { params, body, key })
    setBusy(null)
    setOutcome({ act: body.action, problem: answer.ok ? null : answer.problem })
    if (answer.ok) {
      keys.current.clear() // the same wish again is another one
      done(answer.value)
    }
    return answer.ok
  }
  return { busy, outcome, arrange }
}
