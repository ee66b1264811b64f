import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { frame, type RevealedEvent } from './events'
import type { RefusalReason } from './refusal'
import { firstRefusal, SHORT, unless, whoMay, wordsFit } from './steps'
import type { Actor, Ticket } from './ticket'

/** What the rule must know beside the ticket. The caller has already left out other communities. */
export interface ReadFacts {
  /** The home's switch; off by default. */
  readonly sharedWithHome: boolean
  /** Homes in which the reading resident lives now. */
  readonly actorHouseIds: readonly string[]
}

/**
 * A ticket is seen by its reporter, by the home where it is shared, and by the staff it is not
 * about. Staff who are the reporter read it as the resident that they are, not at the desk.
 */
export function canRead(ticket: Ticket, actor: Actor, facts: ReadFacts): boolean {
  switch (actor.as) {
    case 'job':
    case 'import':
      return true
    case 'resident':
      if (actor.personId === ticket.reporterId) return true
      return (
        facts.sharedWithHome &&
        ticket.houseId !== null &&
        facts.actorHouseIds.includes(ticket.houseId)
      )
    case 'staff':
      return actor.personId !== ticket.reporterId && !ticket.aboutStaffIds.includes(actor.staffId)
  }
}

/** Does this reader learn name, home, unit and phone? Hidden from handlers means: at the desk nobody does. */
export function canSeeReporter(ticket: Ticket, actor: Actor): boolean {
  switch (actor.as) {
    case 'job':
    case 'import':
      return true
    case 'resident':
      return actor.personId === ticket.reporterId
    case 'staff':
      return ticket.hideNameFrom === 'neighbours'
  }
}

/** Only the manager can reveal a hidden reporter; it is logged and shown to the reporter. */
export const canReveal = (ticket: Ticket, actor: Actor): boolean =>
  ticket.hideNameFrom === 'handlers' &&
  actor.as === 'staff' &&
  actor.role === 'manager' &&
  !ticket.aboutStaffIds.includes(actor.staffId) &&
  actor.personId !== ticket.reporterId

/** The reveal itself: a reason of 1-200 characters, which the reporter reads. */
export function decideReveal(
  ticket: Ticket,
  actor: Actor,
  reason: string,
  now: Instant,
): Decision<RevealedEvent, RefusalReason> {
  const isManager = actor.as === 'staff' && actor.role === 'manager'
  const refusal = firstRefusal(
    whoMay({ ticket, actor, now }, isManager),
    unless(canReveal(ticket, actor), 'illegal-transition:hideNameFrom'),
    wordsFit(reason, SHORT, 'reason'),
  )
  return refusal === null
    ? allowed({ ...frame(ticket, actor, now), type: 'revealed', reason: reason.trim() })
    : refused(refusal)
}

/** A building of so few homes would tell who it was: then only the community is named. */
export const SMALL_COMMUNITY = 20

/** The place that handlers see instead of the home. @param homes homes of the community */
export const hiddenPlace = (homes: number): 'building' | 'community' =>
  homes < SMALL_COMMUNITY ? 'community' : 'building'

/** Home search at the desk skips what is hidden from handlers, or the search would tell. */
export const isFoundByHome = (ticket: Ticket): boolean => ticket.hideNameFrom === 'neighbours'
