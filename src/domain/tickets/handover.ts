import type { Instant } from '../time'
import type { ActionOf, TransitionFacts } from './actions'
import { isDesk, isOwnerOrManager, mayReceive, ownerNamed } from './authority'
import { afterOfficeHours } from './office-hours'
import { policyOf } from './policy'
import { type Attempt, firstRefusal, inState, SHORT, step, unless, whoMay, wordsFit } from './steps'
import { STATE_CLASS, TICKET_STATES, type Ticket } from './ticket'

const OPEN = TICKET_STATES.filter((state) => STATE_CLASS[state] === 'open')

/** To one person other than the owner, or to one department. */
function isTarget(attempt: Attempt, action: ActionOf<'offer'>, facts: TransitionFacts): boolean {
  const { ticket, actor } = attempt
  if (action.staffId === undefined) return Boolean(action.departmentId)
  if (action.departmentId !== undefined || action.staffId === ticket.ownerId) return false
  const colleague = ownerNamed(actor, action.staffId, facts)
  return colleague !== null && mayReceive(ticket, colleague)
}

/** T20a: an offer; the owner stays the owner until somebody accepts. */
export function decideOffer(attempt: Attempt, action: ActionOf<'offer'>, facts: TransitionFacts) {
  const { ticket, actor } = attempt
  const refusal = firstRefusal(
    whoMay(attempt, isOwnerOrManager(ticket, actor) || isDesk(ticket, actor)),
    inState(ticket, OPEN),
    unless(isTarget(attempt, action, facts), 'bad-input:colleague'),
    wordsFit(action.reason, SHORT, 'reason'),
  )
  return step(attempt, refusal, 'T20a', ticket.state, {
    toStaffId: action.staffId ?? null,
    toDepartmentId: action.departmentId ?? null,
    reason: action.reason.trim(),
  })
}

function isOfferedTo({ ticket, actor }: Attempt): boolean {
  const { offer } = ticket
  if (offer === null || actor.as !== 'staff') return false
  if (offer.staffId !== null) return offer.staffId === actor.staffId
  return offer.departmentId !== null && offer.departmentId === actor.departmentId
}

/** T20b: the one offered to becomes owner; the clock goes on. */
export function decideAcceptOffer(attempt: Attempt) {
  const { ticket, actor } = attempt
  const refusal = firstRefusal(whoMay(attempt, isOfferedTo(attempt)), inState(ticket, OPEN))
  const staff = actor.as === 'staff' ? actor : null
  return step(attempt, refusal, 'T20b', ticket.state, {
    ownerId: staff?.staffId ?? '',
    departmentId: staff?.departmentId ?? null,
  })
}

/** When an offer lapses: 4 office hours after it was made. */
export function offerUntil(ticket: Ticket): Instant | null {
  if (ticket.offer === null) return null
  const { handoverOfficeHours, office } = policyOf(ticket)
  return afterOfficeHours(ticket.offer.at, handoverOfficeHours, office)
}

/** T20c: the job voids an offer that nobody took; who had it first still has it. */
export function decideReturnOffer(attempt: Attempt) {
  const { ticket, actor, now } = attempt
  const until = offerUntil(ticket)
  const refusal = firstRefusal(
    unless(actor.as === 'job', 'not-allowed:action'),
    inState(ticket, OPEN),
    unless(until !== null, 'illegal-transition:offer'),
    unless(now >= (until ?? now), 'illegal-transition:tooEarly'),
  )
  return step(attempt, refusal, 'T20c', ticket.state, {})
}
