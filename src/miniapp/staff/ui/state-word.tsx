import type { TicketState } from '#domain/tickets/ticket'
import { labelOf } from '../../labels'
import { useWords } from '../../lib/words'
import { Chip, type ChipKind } from '../../ui/chip'
import { text } from './text'

const KIND: Partial<Record<TicketState, ChipKind>> = {
  submitted: 'open',
  closed: 'done',
}

/** The state itself: lateness is the promise line's to say, and nothing here waits for the reader. */
export function StateWord({ state }: { readonly state: TicketState }) {
  const t = useWords(text)
  return <Chip kind={KIND[state] ?? 'run'} words={labelOf(t.state, state, t.state.processing)} />
}
