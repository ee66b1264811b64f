import type { ClockView, TicketRow } from '#contract/tickets'

/** "We say it is done" waits for an answer only while the ticket does. */
export const isTold = (clock: ClockView, state: TicketRow['state']): boolean =>
  clock.state !== 'claimed' || state === 'resolved'
