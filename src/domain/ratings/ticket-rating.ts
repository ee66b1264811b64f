import { isReporter } from '../tickets/authority'
import { isClaimed } from '../tickets/status'
import type { Actor, Ticket } from '../tickets/ticket'
import { reopenUntil } from '../tickets/verdict'
import { hours, type Instant } from '../time'

/** F9: for how long an answer may be changed. The last value counts. */
export const EDITABLE = hours(24)

/**
 * May this person rate how the ticket was handled? The reporter, from the claim until the end of
 * the 30th Shanghai day after the close, also after an automatic close. Staff never rate, praise is
 * never rated, and a rating confirms nothing.
 */
export function canRate(ticket: Ticket, actor: Actor, now: Instant): boolean {
  if (!isReporter(ticket, actor) || ticket.kind === 'praise') return false
  if (isClaimed(ticket.state)) return true
  return ticket.state === 'closed' && now <= (reopenUntil(ticket) ?? now)
}
