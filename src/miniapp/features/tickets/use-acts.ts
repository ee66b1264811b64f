import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { TicketView } from '#contract/tickets'
import type { Answer } from '../../lib/call'
import { call } from '../../lib/call'
import { newKey } from '../../lib/keys'

export type Act = 'urge' | 'hide' | 'withdraw'

/** One key per act and version: a second tap after a lost answer repeats the first one. */
const useKeys = () => {
  const keys = useRef(new Map<string, string>())
  return (name: string): string => {
    const known = keys.current.get(name)
    if (known !== undefined) return known
    const made = newKey()
    keys.current.set(name, made)
    return made
  }
}

/** The small deeds of a reporter. They want an answer at once, so they do not queue. */
export function useActs(ticket: TicketView, done: (ticket: TicketView) => void) {
  const keyOf = useKeys()
  const [busy, setBusy] = useState<Act | null>(null)
  const [outcome, setOutcome] = useState<{ act: Act; problem: Problem | null } | null>(null)

  const run = async (act: Act, ask: (key: string) => Promise<Answer<TicketView>>) => {
    if (busy !== null) return
    setBusy(act)
    const answer = await ask(keyOf(`${act}/${ticket.version}`))
    setBusy(null)
    setOutcome({ act, problem: answer.ok ? null : answer.problem })
    if (answer.ok) done(answer.value)
  }
  const params = { id: ticket.id }
  return {
    busy,
    outcome,
    urge: () => run('urge', (key) => call(endpoints.urgeTicket, { params, body: {}, key })),
    hide: () =>
      run('hide', (key) =>
        call(endpoints.changePrivacy, { params, body: { hideNameFrom: 'handlers' }, key }),
      ),
    withdraw: () =>
      run('withdraw', (key) =>
        call(endpoints.transitionTicket, {
          params,
          body: { action: 'withdraw', version: ticket.version },
          key,
        }),
      ),
  }
}
