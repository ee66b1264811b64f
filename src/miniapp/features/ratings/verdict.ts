import type { TicketView } from '#contract/tickets'
import type { Verdict } from './text-confirm'

/** What the resident means to happen; `partly` is not yet a decision. */
export type Decided = 'confirm' | 'confirm-partly' | 'reopen' | 'unclear'

export interface Answered {
  readonly verdict: Verdict | null
  /** After "partly": is that enough, or shall it go on? */
  readonly goOn: boolean | null
}

/** The answers that the cloud would take now, in their order. */
export function verdictsFor(ticket: Pick<TicketView, 'allowed' | 'state'>): readonly Verdict[] {
  const { allowed, state } = ticket
  const may = (action: TicketView['allowed'][number]) => allowed.includes(action)
  const claimed = state === 'resolved'
  const all: readonly (readonly [Verdict, boolean])[] = [
    ['yes', may('confirm')],
    ['partly', claimed && (may('confirm') || may('reopen'))],
    ['no', may('reopen')],
    ['unknown', may('unclear')],
  ]
  return all.filter(([, offered]) => offered).map(([verdict]) => verdict)
}

export function decidedBy({ verdict, goOn }: Answered): Decided | null {
  switch (verdict) {
    case null:
      return null
    case 'yes':
      return 'confirm'
    case 'no':
      return 'reopen'
    case 'unknown':
      return 'unclear'
    case 'partly':
      if (goOn === null) return null
      return goOn ? 'reopen' : 'confirm-partly'
  }
}
