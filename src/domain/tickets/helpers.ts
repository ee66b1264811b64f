import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import type { StaffFacts } from './actions'
import { isDesk, isOwnerOrManager, mayReceive } from './authority'
import type { ContactEvent, HandedOnEvent, HelperEvent } from './events'
import { frame } from './events'
import type { RefusalReason } from './refusal'
import { isClaimed, isOpen, isVoid } from './status'
import { firstRefusal, unless, whoMay } from './steps'
import type { Actor, Ticket } from './ticket'

export const MOST_HELPERS = 5

export const helpersOf = (ticket: Ticket): readonly string[] => ticket.helperIds ?? []

/**
 * STF-04: somebody helps, or does so no longer. Who has it, the desk and the manager decide; a helper
 * may step back alone. The owner and the clocks stay.
 */
export function decideHelper(
  ticket: Ticket,
  actor: Actor,
  colleague: StaffFacts | null,
  wish: { readonly staffId: string; readonly helps: boolean },
  now: Instant,
): Decision<HelperEvent, RefusalReason> {
  const { staffId, helps } = wish
  const present = helpersOf(ticket).includes(staffId)
  const steppingBack = !helps && actor.as === 'staff' && actor.staffId === staffId
  const may = isOwnerOrManager(ticket, actor) || isDesk(ticket, actor) || steppingBack
  const fit = colleague !== null && mayReceive(ticket, colleague) && staffId !== ticket.ownerId
  const refusal = firstRefusal(
    whoMay({ ticket, actor, now }, may),
    unless(isOpen(ticket.state) || isClaimed(ticket.state), 'illegal-transition:state'),
    unless(present !== helps, 'illegal-transition:once'),
    unless(!helps || fit, 'bad-input:colleague'),
    unless(!helps || helpersOf(ticket).length < MOST_HELPERS, 'illegal-transition:helpers'),
  )
  return refusal === null
    ? allowed({
        ...frame(ticket, actor, now),
        type: helps ? 'helper-added' : 'helper-removed',
        staffId,
      })
    : refused(refusal)
}

/** STF-17: who has it is away; the job gives it to whoever stands in. */
export function decideHandOn(
  ticket: Ticket,
  to: StaffFacts,
  now: Instant,
): Decision<HandedOnEvent, RefusalReason> {
  const refusal = firstRefusal(
    unless(isOpen(ticket.state) || isClaimed(ticket.state), 'illegal-transition:state'),
    unless(ticket.ownerId !== null && ticket.ownerId !== to.staffId, 'illegal-transition:once'),
    unless(mayReceive(ticket, to), 'bad-input:colleague'),
  )
  return refusal === null
    ? allowed({
        ...frame(ticket, { as: 'job' }, now),
        type: 'handed-on',
        fromStaffId: ticket.ownerId ?? '',
        ownerId: to.staffId,
        departmentId: to.departmentId ?? ticket.departmentId,
      })
    : refused(refusal)
}

type Contact = Pick<
  ContactEvent,
  'contactRecordId' | 'channel' | 'reasonCode' | 'minutes' | 'answers' | 'externalDueAt'
>

/**
 * STF-05: a contact outside the app about this ticket. One in which staff spoke with the resident is an
 * answer; an order of 12345 that is linked brings its deadline along (edge case 23).
 */
export function decideContacted(
  ticket: Ticket,
  actor: Actor,
  contact: Contact,
  now: Instant,
): Decision<ContactEvent, RefusalReason> {
  const refusal = firstRefusal(
    whoMay({ ticket, actor, now }, actor.as === 'staff'),
    unless(!isVoid(ticket.state), 'illegal-transition:state'),
  )
  return refusal === null
    ? allowed({ ...frame(ticket, actor, now), type: 'contact', ...contact })
    : refused(refusal)
}
