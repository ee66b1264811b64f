import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { fits, type Lengths, lengthOf } from '../words'
import { isReporter, mayHandle } from './authority'
import { FACILITY_CATEGORIES } from './categories'
import {
  type EndorsedEvent,
  frame,
  type MessageEvent,
  type PriorityChangedEvent,
  type PrivacyChangedEvent,
  type StepEvent,
  type UrgedEvent,
} from './events'
import { policyOf } from './policy'
import type { RefusalReason } from './refusal'
import { isClaimed, isOpen, isVoid } from './status'
import { firstRefusal, unless, whoMay } from './steps'
import type { Actor, HideNameFrom, Ticket } from './ticket'

export const MESSAGE: Lengths = { min: 1, max: 1000 }

export interface MessageDraft {
  readonly visibility: 'public' | 'internal'
  readonly words: string
  /** Photos may speak alone. */
  readonly photos?: number
  /** Staff: an unedited saved reply. */
  readonly saved?: boolean
  /** Staff: the note of the contact that made the ticket. */
  readonly creating?: boolean
}

function hasContent(draft: MessageDraft): boolean {
  if ((draft.photos ?? 0) > 0 && draft.words.trim() === '') return true
  return fits(draft.words, MESSAGE)
}

/** The reporter while it is open or waits for the answer; staff also afterwards, never to a void one. */
function mayMessage(ticket: Ticket, actor: Actor, draft: MessageDraft): RefusalReason | null {
  const { state } = ticket
  if (actor.as === 'resident') {
    return firstRefusal(
      whoMay({ ticket, actor, now: 0 }, isReporter(ticket, actor)),
      unless(draft.visibility === 'public', 'not-allowed:visibility'),
      unless(isOpen(state) || isClaimed(state), 'illegal-transition:state'),
    )
  }
  return firstRefusal(
    actor.as === 'staff'
      ? whoMay({ ticket, actor, now: 0 }, mayHandle(ticket, actor))
      : unless(draft.visibility === 'public', 'not-allowed:visibility'),
    unless(draft.visibility === 'internal' || !isVoid(state), 'illegal-transition:state'),
  )
}

/**
 * A message, and with a resident's answer to a question also T6. Texts of a job are automatic:
 * not human, so they keep no promise.
 */
export function decideMessage(
  ticket: Ticket,
  actor: Actor,
  draft: MessageDraft,
  now: Instant,
): Decision<readonly (MessageEvent | StepEvent<'T6'>)[], RefusalReason> {
  const refusal = firstRefusal(
    mayMessage(ticket, actor, draft),
    unless(hasContent(draft), 'bad-input:words'),
  )
  if (refusal !== null) return refused(refusal)
  const human = actor.as === 'staff' || actor.as === 'resident'
  const said: MessageEvent = {
    ...frame(ticket, actor, now),
    type: 'message',
    author: authorOf(actor),
    visibility: draft.visibility,
    human,
    saved: actor.as === 'staff' && draft.saved === true,
    creating: draft.creating === true,
    noteLength: lengthOf(draft.words),
  }
  const answers = actor.as === 'resident' && ticket.state === 'pending_resident'
  if (!answers) return allowed([said])
  const resumed: StepEvent<'T6'> = {
    ...frame(ticket, actor, now),
    to: 'processing',
    type: 'transition',
    transition: 'T6',
  }
  return allowed([said, resumed])
}

function authorOf(actor: Actor): MessageEvent['author'] {
  if (actor.as === 'resident') return 'resident'
  return actor.as === 'staff' ? 'staff' : 'bot'
}

/** From when on the reporter may remind again; null when nothing was reminded of yet. */
export const urgeAgainAt = (ticket: Ticket): Instant | null =>
  ticket.urgedAt === null ? null : ticket.urgedAt + policyOf(ticket).urgeEvery

/** RES-04: the reporter may remind once in 24 h, while the ticket is open. */
export function decideUrge(
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<UrgedEvent, RefusalReason> {
  const refusal = firstRefusal(
    whoMay({ ticket, actor, now }, isReporter(ticket, actor)),
    unless(isOpen(ticket.state), 'illegal-transition:state'),
    unless(now >= (urgeAgainAt(ticket) ?? now), 'too-many:urge'),
  )
  return refusal === null
    ? allowed({ ...frame(ticket, actor, now), type: 'urged' })
    : refused(refusal)
}

/**
 * "Me too", once a home, for open matters of common facilities. The third home makes it a priority.
 * @param houseId a home that the actor is bound to; the caller has seen that
 */
export function decideEndorse(
  ticket: Ticket,
  actor: Actor,
  houseId: string,
  now: Instant,
): Decision<readonly (EndorsedEvent | PriorityChangedEvent)[], RefusalReason> {
  const own = isReporter(ticket, actor) || ticket.houseId === houseId
  const refusal = firstRefusal(
    unless(actor.as === 'resident', 'not-allowed:action'),
    unless(!own, 'not-allowed:ownTicket'),
    unless(isOpen(ticket.state), 'illegal-transition:state'),
    unless(isCommonMatter(ticket), 'illegal-transition:kind'),
    unless(!ticket.endorsedHouseIds.includes(houseId), 'illegal-transition:once'),
  )
  if (refusal !== null || actor.as !== 'resident') return refused(refusal ?? 'not-allowed:action')
  const base = frame(ticket, actor, now)
  const endorsed: EndorsedEvent = { ...base, type: 'endorsed', houseId, personId: actor.personId }
  const homes = ticket.endorsedHouseIds.length + 1
  const rises = ticket.priority === 'normal' && homes >= policyOf(ticket).endorsingHomes
  if (!rises) return allowed([endorsed])
  return allowed([
    endorsed,
    {
      ...frame(ticket, { as: 'job' }, now),
      type: 'priority-changed',
      fromPriority: ticket.priority,
      toPriority: 'priority',
      reason: 'endorsements',
    },
  ])
}

/** Complaints and repairs about what neighbours share; what happens in a home is nobody's business. */
export const isCommonMatter = (ticket: Pick<Ticket, 'kind' | 'categoryId'>): boolean =>
  (ticket.kind === 'complaint' || ticket.kind === 'repair') &&
  FACILITY_CATEGORIES.some((category) => category === ticket.categoryId)

/** RES-04: the reporter may hide or show the own name at any time. */
export function decidePrivacy(
  ticket: Ticket,
  actor: Actor,
  hideNameFrom: HideNameFrom,
  now: Instant,
): Decision<PrivacyChangedEvent, RefusalReason> {
  const refusal = whoMay({ ticket, actor, now }, isReporter(ticket, actor))
  return refusal === null
    ? allowed({ ...frame(ticket, actor, now), type: 'privacy-changed', hideNameFrom })
    : refused(refusal)
}
