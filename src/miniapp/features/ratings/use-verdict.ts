import { useRef, useState } from 'react'
import type { TicketView, TransitionTicket } from '#contract/tickets'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'
import type { ReopenTag } from './tags'
import type { Verdict } from './text-confirm'
import { type Decided, decidedBy } from './verdict'

type Body = Omit<TransitionTicket, 'photoIds'>

function bodyOf(decided: Decided, version: number, tags: readonly string[], words: string): Body {
  switch (decided) {
    case 'confirm':
      return { action: 'confirm', version, answer: 'yes' }
    case 'confirm-partly':
      return { action: 'confirm', version, answer: 'partly' }
    case 'unclear':
      return { action: 'unclear', version }
    case 'reopen':
      return {
        action: 'reopen',
        version,
        ...(tags.length > 0 ? { tags: [...tags] } : {}),
        ...(words ? { words } : {}),
      }
  }
}

/** The resident's own answer to "is it solved?", and the reason when it is not. */
export function useVerdict() {
  const key = useRef(newKey())
  const words = useRef('')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [goOn, setGoOn] = useState<boolean | null>(null)
  const [tags, setTags] = useState<readonly ReopenTag[]>([])
  const [problem, setProblem] = useState<'reason' | null>(null)
  const decided = decidedBy({ verdict, goOn })

  const toggle = (tag: ReopenTag) => {
    setProblem(null)
    setTags((chosen) =>
      chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag],
    )
  }
  const say = (said: string) => {
    words.current = said
  }

  /** T13 and T14 want words or a tag: without them nobody knows where to go on. */
  const isComplete = (): boolean => {
    const missing = decided === 'reopen' && tags.length === 0 && words.current.trim() === ''
    setProblem(missing ? 'reason' : null)
    return !missing
  }

  const send = (ticket: TicketView) => {
    if (decided === null) return null
    const body = bodyOf(decided, ticket.version, tags, words.current.trim())
    return outbox.enqueue({
      key: key.current,
      errand: { kind: 'transition', ticketId: ticket.id, cycle: ticket.cycle, body },
    })
  }
  return {
    verdict,
    setVerdict,
    goOn,
    setGoOn,
    tags,
    toggle,
    say,
    decided,
    problem,
    isComplete,
    send,
  }
}

export type VerdictForm = ReturnType<typeof useVerdict>
