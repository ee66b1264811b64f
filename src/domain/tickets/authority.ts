import type { StaffFacts, TransitionFacts } from './actions'
import type { Actor, Ticket } from './ticket'

export type StaffActor = Extract<Actor, { readonly as: 'staff' }>

/** Nobody handles the own ticket, nor one about oneself. */
export function mayHandle(ticket: Ticket, actor: Actor): boolean {
  return (
    actor.as === 'staff' &&
    actor.personId !== ticket.reporterId &&
    !ticket.aboutStaffIds.includes(actor.staffId)
  )
}

/** The company's admin stands in for the manager where a ticket is about staff, as it may be the manager. */
export const isManagerOf = (ticket: Ticket, actor: StaffActor): boolean =>
  actor.role === 'manager' || (actor.role === 'admin' && ticket.aboutStaffIds.length > 0)

/** "frontdesk+" of the table of transitions. */
const isDeskOf = (ticket: Ticket, actor: StaffActor): boolean =>
  actor.role === 'frontdesk' || isManagerOf(ticket, actor)

export const isOwnerOf = (ticket: Ticket, actor: StaffActor): boolean =>
  ticket.ownerId === actor.staffId

export const isOwnerOrManager = (ticket: Ticket, actor: Actor): boolean =>
  actor.as === 'staff' &&
  mayHandle(ticket, actor) &&
  (isOwnerOf(ticket, actor) || isManagerOf(ticket, actor))

export const isDesk = (ticket: Ticket, actor: Actor): boolean =>
  actor.as === 'staff' && mayHandle(ticket, actor) && isDeskOf(ticket, actor)

export const isReporter = (ticket: Ticket, actor: Actor): boolean =>
  actor.as === 'resident' && actor.personId === ticket.reporterId

/** Who would own it: the actor, or a colleague whose facts were brought. */
export function ownerNamed(
  actor: Actor,
  ownerId: string,
  facts: TransitionFacts,
): StaffFacts | null {
  if (actor.as === 'staff' && actor.staffId === ownerId) return actor
  return facts.colleague?.staffId === ownerId ? facts.colleague : null
}

/** A ticket never goes to its reporter, nor to somebody it is about. */
export const mayReceive = (ticket: Ticket, staff: StaffFacts): boolean =>
  staff.personId !== ticket.reporterId && !ticket.aboutStaffIds.includes(staff.staffId)
