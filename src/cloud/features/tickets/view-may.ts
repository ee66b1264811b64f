import type { TicketView } from '#contract/tickets'
import type { ActionType } from '#domain/tickets/actions'
import { allowed } from '#domain/tickets/allowed'
import { isReporter } from '#domain/tickets/authority'
import { decideMessage, decidePrivacy, decideUrge, urgeAgainAt } from '#domain/tickets/conversation'
import { decidePriority } from '#domain/tickets/priority'
import { isClaimed, isOpen, isSettled } from '#domain/tickets/status'
import { type Actor, PRIORITIES, type Ticket } from '#domain/tickets/ticket'
import { mayFollow, reopenUntil } from '#domain/tickets/verdict'
import { canSeeReporter, decideReveal } from '#domain/tickets/visibility'
import { type Instant, iso } from '#domain/time'
import type { Caller } from '../../http/caller'
import type { LinkedFacts, TicketViewFacts } from './view-store'

const TRY = '······'

/** Edge case 18: who works in a community may complain there, but never rates it. */
export const worksHere = (caller: Caller, ticket: Ticket): boolean =>
  caller.seats.some((seat) => seat.communityId === ticket.communityId)

/** Buttons that are no transitions: each is shown exactly when the rule would say yes. */
export function mayOf(
  ticket: Ticket,
  actor: Actor,
  now: Instant,
  known: { readonly colleague: boolean; readonly revealed: boolean },
): TicketView['may'] {
  const says = (visibility: 'public' | 'internal') =>
    decideMessage(ticket, actor, { visibility, words: TRY }, now).ok
  const ratable = isClaimed(ticket.state) || (isSettled(ticket.state) && ticket.declinedAt === null)
  return {
    message: says('public'),
    note: actor.as === 'staff' && says('internal'),
    urge: decideUrge(ticket, actor, now).ok,
    rate:
      isReporter(ticket, actor) &&
      !known.colleague &&
      ratable &&
      ticket.kind !== 'praise' &&
      now <= (reopenUntil(ticket) ?? now),
    hideName:
      ticket.hideNameFrom === 'neighbours' && decidePrivacy(ticket, actor, 'handlers', now).ok,
    prioritise: PRIORITIES.some((to) => decidePriority(ticket, actor, { to, reason: TRY }, now).ok),
    reveal: !known.revealed && decideReveal(ticket, actor, TRY, now).ok,
    follow: mayFollow({ ticket, actor, now }),
  }
}

const FOR_THE_RESIDENT: readonly ActionType[] = ['confirm', 'reopen', 'withdraw']

/** Staff may speak for the resident once a contact outside the app is on record, not before. */
export function offered(row: TicketViewFacts, actor: Actor, now: Instant): ActionType[] {
  const all = allowed(row.facts, actor, now, row.parent ?? undefined)
  if (actor.as !== 'staff' || row.contacts.length > 0) return [...all]
  return all.filter((type) => !FOR_THE_RESIDENT.includes(type))
}

/** Said while reminding would be allowed if it were not for the last time. */
export function urgeAgain(ticket: Ticket, actor: Actor, now: Instant): string | null {
  const at = urgeAgainAt(ticket)
  if (at === null || at <= now || !isOpen(ticket.state) || !isReporter(ticket, actor)) return null
  return iso(at)
}

/**
 * Has this manager learned who it is? A reveal is one person's, and ends when the reporter shows the
 * name and hides it again.
 */
export function isRevealedTo({ events }: TicketViewFacts, actor: Actor): boolean {
  if (actor.as !== 'staff') return false
  return events.reduce((known, { event }) => {
    if (event.type === 'privacy-changed') return false
    return known || (event.type === 'revealed' && event.actorId === actor.staffId)
  }, false)
}

type Link = Pick<LinkedFacts, 'id' | 'receiptNo'>

/** Staff are led from one ticket to another only where neither hides whose it is. */
export function linkFor(ticket: Ticket, actor: Actor): (linked: LinkedFacts) => Link[] {
  return ({ id, receiptNo, hideNameFrom, aboutStaffIds }) => {
    const shown =
      actor.as === 'staff'
        ? canSeeReporter(ticket, actor) &&
          hideNameFrom === 'neighbours' &&
          !aboutStaffIds.includes(actor.staffId)
        : isReporter(ticket, actor)
    return shown ? [{ id, receiptNo }] : []
  }
}
