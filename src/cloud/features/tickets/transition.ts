import type { TicketView, TransitionTicket } from '#contract/tickets'
import type { Decision } from '#domain/decision'
import type {
  ActionType,
  ParentFacts,
  TransitionAction,
  TransitionFacts,
} from '#domain/tickets/actions'
import { MESSAGE } from '#domain/tickets/conversation'
import type { TicketEvent } from '#domain/tickets/events'
import { decideNewDate } from '#domain/tickets/priority'
import type { RefusalReason } from '#domain/tickets/refusal'
import { decideTransition } from '#domain/tickets/status'
import type { Instant } from '#domain/time'
import { fits } from '#domain/words'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { type Deed, type Held, hold, must, sameVersion, settle, show } from './change'
import { holdParent } from './lock-store'
import type { Saying } from './record'

/** Reads a member that this action cannot do without. */
function needed<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new Refused('bad-input', field)
  return value
}

function expected(body: TransitionTicket): Instant {
  const at = Date.parse(needed(body.expectedAt, 'expectedAt'))
  if (Number.isNaN(at)) throw new Refused('bad-input', 'expectedAt')
  return at
}

const onBehalf = ({ contactRecordId }: TransitionTicket) =>
  contactRecordId === undefined ? {} : { contactRecordId }

const offerOf = (body: TransitionTicket): TransitionAction => ({
  type: 'offer',
  ...(body.ownerId !== undefined && { staffId: body.ownerId }),
  ...(body.departmentId !== undefined && { departmentId: body.departmentId }),
  reason: body.reason ?? '',
})

/** Which action each word of the contract stands for, and what it takes from the one body. */
const ACTIONS: { [K in ActionType]: (body: TransitionTicket) => TransitionAction } = {
  accept: (body) => ({ type: 'accept', ownerId: needed(body.ownerId, 'ownerId') }),
  process: () => ({ type: 'process' }),
  take: (body) => ({ type: 'take', ownerId: needed(body.ownerId, 'ownerId') }),
  ask: (body) => ({ type: 'ask', words: body.words ?? '' }),
  resume: () => ({ type: 'resume' }),
  hold: (body) => ({
    type: 'hold',
    reason: needed(body.holdReason, 'holdReason'),
    expectedAt: expected(body),
  }),
  unhold: () => ({ type: 'unhold' }),
  resolve: (body) => ({
    type: 'resolve',
    note: body.words ?? '',
    photos: body.photoIds?.length ?? 0,
    rootCause: needed(body.rootCause, 'rootCause'),
    ...(body.outcome !== undefined && { outcome: body.outcome }),
  }),
  answer: (body) => ({ type: 'answer', words: body.words ?? '' }),
  thank: (body) => ({ type: 'thank', words: body.words ?? '' }),
  confirm: (body) => ({
    type: 'confirm',
    answer: needed(body.answer, 'answer'),
    ...onBehalf(body),
  }),
  unclear: () => ({ type: 'unclear' }),
  'auto-close': () => ({ type: 'auto-close' }),
  reopen: (body) => ({
    type: 'reopen',
    reason: body.words ?? '',
    tags: body.tags ?? [],
    ...onBehalf(body),
  }),
  decline: (body) => ({
    type: 'decline',
    reason: needed(body.declineReason, 'declineReason'),
    words: body.words ?? '',
    whereTo: body.whereTo ?? '',
  }),
  merge: (body) => ({
    type: 'merge',
    parentId: needed(body.parentId, 'parentId'),
    words: body.words ?? '',
  }),
  unmerge: () => ({ type: 'unmerge' }),
  withdraw: (body) => ({ type: 'withdraw', ...onBehalf(body) }),
  undo: () => ({ type: 'undo' }),
  offer: offerOf,
  'accept-offer': () => ({ type: 'accept-offer' }),
  'return-offer': () => ({ type: 'return-offer' }),
}

/** Words that the resident reads, and the reasons and notes that go with an action. */
const SAYS: readonly ActionType[] = [
  'ask',
  'hold',
  'resolve',
  'answer',
  'thank',
  'reopen',
  'decline',
  'merge',
]

function sayingOf(body: TransitionTicket, now: Instant): Saying | null {
  const words = (body.words ?? '').trim()
  const silent = words === '' && (body.photoIds ?? []).length === 0
  if (silent || !SAYS.includes(body.action)) return null
  if (words !== '' && !fits(words, MESSAGE)) throw new Refused('bad-input', 'words')
  return { id: newId(now), of: 0, words, visibility: 'public', savedReplyId: null }
}

function factsOf({ locked }: Held, parent: ParentFacts | null): TransitionFacts {
  const { colleague, manager } = locked
  return {
    ...(colleague !== null && { colleague }),
    ...(manager !== null && { manager }),
    ...(parent !== null && { parent }),
  }
}

/** An offer names one of ours; a department of somewhere else does not exist here. */
function checkNames(body: TransitionTicket, { locked }: Held): void {
  if (body.departmentId !== undefined && !locked.department_exists)
    throw new Refused('bad-input', 'departmentId')
  // Nobody says "the resident is content" on a contact that nobody wrote down.
  if (body.contactRecordId !== undefined && !locked.contact_exists)
    throw new Refused('bad-input', 'contactRecordId')
}

function decide(
  body: TransitionTicket,
  held: Held,
  parent: ParentFacts | null,
  now: Instant,
): Decision<TicketEvent, RefusalReason> {
  const { ticket, actor } = held
  const action = ACTIONS[body.action](body)
  // A ticket on hold is given a new date by the same word.
  if (action.type === 'hold' && ticket.state === 'on_hold')
    return decideNewDate(ticket, actor, action.expectedAt, now)
  return decideTransition(ticket, actor, action, now, factsOf(held, parent))
}

/** T16 and T17 look at the parent, and keep it as it is until the child is written. */
async function parentOf(deed: Deed, held: Held, body: TransitionTicket) {
  const { ticket, actor } = held
  const parentId = body.action === 'merge' ? body.parentId : ticket.parentId
  if (!['merge', 'unmerge'].includes(body.action) || !parentId || actor.as !== 'staff') return null
  return holdParent(deed.db, ticket.communityId, parentId, actor)
}

/** T2-T20b by a person: one body, one rule, one statement. */
export async function transitionTicket(
  deps: Deps,
  deed: Deed,
  id: string,
  body: TransitionTicket,
): Promise<TicketView> {
  const { ownerId: staffId, departmentId, contactRecordId } = body
  const held = await hold(deed, { id, staffId, departmentId, contactRecordId })
  sameVersion(held.ticket, body.version)
  checkNames(body, held)
  const parent = await parentOf(deed, held, body)
  const event = must(decide(body, held, parent, deed.now))
  await settle(deed, held, {
    events: [event],
    saying: sayingOf(body, deed.now),
    photoIds: body.photoIds ?? [],
    checks: deps.content.checks,
  })
  return show(deps, deed, id)
}
