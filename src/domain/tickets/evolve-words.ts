import type { Instant } from '../time'
import { policyOf } from './policy'
import { STATE_CLASS, type Ticket } from './ticket'

/** A person of the staff said something to the resident: promises to answer are met. */
export const afterStaffWord = (ticket: Ticket, at: Instant): Ticket => ({
  ...ticket,
  firstResponseAt: ticket.firstResponseAt ?? at,
  cycleResponseAt: ticket.cycleResponseAt ?? at,
  unansweredAt: null,
})

/** The resident said something: open questions are answered, an answer is due, T12 starts again. */
export function afterResidentWord(ticket: Ticket, at: Instant): Ticket {
  const kind = STATE_CLASS[ticket.state]
  const awaits = kind === 'open' || kind === 'claimed'
  const { confirmWindow } = policyOf(ticket)
  return {
    ...ticket,
    lastResidentMessageAt: at,
    unansweredAt: awaits ? (ticket.unansweredAt ?? at) : ticket.unansweredAt,
    questions: ticket.questions.map((q) => ({ ...q, answeredAt: q.answeredAt ?? at })),
    autoCloseAt: kind === 'claimed' ? at + confirmWindow : ticket.autoCloseAt,
  }
}

/** Ends the open pause, if there is one. */
export const endPause = (ticket: Ticket, at: Instant): Pick<Ticket, 'pauses'> => ({
  pauses: ticket.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? at })),
})

/** A ticket that is no longer on hold says no date and no reason. */
export const NOT_HELD = { expectedAt: null, expectedPassedAt: null, holdReason: null } as const
