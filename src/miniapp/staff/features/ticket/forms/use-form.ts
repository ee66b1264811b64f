import { useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { useWords } from '../../../../lib/words'
import { draftNow, dropDraft, keepDraft } from '../../../lib/drafts'
import { useHeld } from '../../../lib/use-held'
import type { FormDeed } from '../actions'
import { type Seen, seenOf } from '../seen'
import { text as ticketText } from '../text'
import type { Trouble, Went, Work } from '../use-work'
import { text } from './text'

export interface FormProps {
  readonly ticket: TicketView
  readonly work: Work
  readonly onDone: (how: 'done' | 'queued') => void
}

export interface Form {
  readonly ticket: TicketView
  readonly work: Work
  readonly deed: FormDeed
  /** What stands on the button: after somebody was faster it asks to look first. */
  readonly send: string
  readonly trouble: Trouble | null
  /** What is still missing, in words. */
  readonly fault: string | null
  /** Words of a field as they were left the last time. */
  readonly start: (field: string) => string
  readonly words: (field: string) => string
  readonly keep: (field: string) => (words: string) => void
  readonly submit: (fault: string | null, act: (seen: Seen) => Promise<Went>) => Promise<void>
}

/** What all forms of an action share: words that survive, one send, a second look when stale. */
export function useForm({ ticket, work, onDone }: FormProps, deed: FormDeed): Form {
  const t = useWords(text)
  const again = useWords(ticketText).sendAgain
  const slot = `${ticket.id}.${deed}`
  const draft = useHeld(() => draftNow(slot))
  const [started] = useState(draft.current)
  const [opened] = useState(() => seenOf(ticket))
  const [fault, setFault] = useState<string | null>(null)
  const trouble = work.trouble?.slot === deed ? work.trouble : null
  const stale = trouble?.problem.code === 'stale'
  return {
    ticket,
    work,
    deed,
    trouble,
    fault,
    send: stale ? again : t.send[deed],
    start: (field) => started[field] ?? '',
    words: (field) => (draft.current[field] ?? '').trim(),
    keep: (field) => (words) => {
      draft.current = { ...draft.current, [field]: words }
      keepDraft(slot, draft.current)
    },
    async submit(missing, act) {
      setFault(missing)
      if (missing !== null) return
      const done = await act(stale ? seenOf(ticket) : opened)
      if (done === false) return
      dropDraft(slot)
      onDone(done)
    },
  }
}
