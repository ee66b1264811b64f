import { firstResponseClock, resolutionClock } from '#domain/tickets/clock'
import type { SubmittedEvent, TicketEvent, TransitionEvent } from '#domain/tickets/events'
import { begin, evolve } from '#domain/tickets/evolve'
import type { Ticket } from '#domain/tickets/ticket'
import { type Instant, iso } from '#domain/time'

export type Fact = Record<string, unknown> & { at: string; type: string }

const dueOf = (ticket: Ticket, now: Instant) => iso(resolutionClock(ticket, now)?.dueAt ?? now)

type Further = (event: TransitionEvent, ticket: Ticket, fields: Fields) => Fields
type Fields = Record<string, unknown>
type Told = Fields & { readonly type: string }

const only =
  (...names: string[]): Further =>
  (_event, _ticket, fields) =>
    Object.fromEntries(
      names.filter((name) => fields[name] !== null).map((name) => [name, fields[name]]),
    )

const reopened: Further = (event, ticket, fields) => ({
  reason: 'said',
  ...only('contactRecordId', 'reopenCount', 'cycle')(event, ticket, fields),
  resolutionDueAt: dueOf(ticket, event.at),
  ...(fields.reopenCount === 2 && { ownerId: fields.ownerId, ownerRole: 'manager' }),
})

const CLOSED = ['closedBy', 'confirmed', 'outcome', 'confirm', 'contactRecordId']
const instantOf = (at: unknown) => iso(Number(at))

/** What simulation-log.md adds to each transition. */
const FURTHER: Record<string, Further> = {
  T2: only('ownerId'),
  T4: only('ownerId'),
  T5: only('noteLength'),
  T6: (event, ticket) => ({ resolutionDueAt: dueOf(ticket, event.at) }),
  T7: (_event, _ticket, { reason, expectedAt }) => ({ reason, expectedAt: instantOf(expectedAt) }),
  T9: only('noteLength', 'rootCause', 'outcome'),
  T10: only('noteLength', 'outcome'),
  T10b: only('closedBy', 'confirmed'),
  T11: only(...CLOSED),
  T11b: only('confirm', 'closedBy', 'confirmed'),
  T11c: (_event, _ticket, { autoCloseAt }) => ({ dueAt: instantOf(autoCloseAt) }),
  T12: (_event, _ticket, { dueAt }) => ({
    closedBy: 'auto',
    confirmed: false,
    dueAt: instantOf(dueAt),
  }),
  T13: reopened,
  T14: reopened,
  T15: (_event, _ticket, { reason, noteLength }) => ({
    declineReason: reason,
    noteLength,
    whereTo: 'said',
  }),
  T18: only('contactRecordId'),
  T20a: (_event, _ticket, { toStaffId, toDepartmentId }) => ({
    offeredTo: toStaffId ?? toDepartmentId,
    reason: 'said',
  }),
  T20b: only('ownerId'),
}

const CLOSES = new Set(['T10b', 'T11', 'T11b', 'T12'])

function submitted(event: SubmittedEvent, ticket: Ticket): Told {
  const { kind, categoryId, priority, source, actorRole, policyVersion } = event
  return {
    type: 'ticket-submitted',
    ticketId: event.id,
    householdId: event.houseId,
    reporterId: event.reporterId,
    kind,
    categoryId,
    priority,
    source,
    actorRole,
    policyVersion,
    submittedAt: iso(event.submittedAt),
    firstResponseDueAt: iso(firstResponseClock(ticket, event.at)?.dueAt ?? event.at),
    resolutionDueAt: dueOf(ticket, event.at),
  }
}

function told(event: TicketEvent, ticket: Ticket, nth: number): Told | null {
  const ticketId = ticket.id
  const { actorRole, actorId, from, to } = event
  switch (event.type) {
    case 'submitted':
      return submitted(event, ticket)
    case 'transition': {
      const fields = FURTHER[event.transition]?.(event, ticket, { ...event }) ?? {}
      const type = CLOSES.has(event.transition) ? 'ticket-closed' : 'ticket-transition'
      const { transition } = event
      return { type, ticketId, transition, from, to, actorRole, actorId, ...fields }
    }
    case 'message': {
      const { visibility, author, human, saved, creating } = event
      const messageId = `${ticketId}:${nth}`
      return {
        type: 'ticket-message',
        ticketId,
        messageId,
        visibility,
        author,
        human,
        saved,
        creating,
      }
    }
    case 'expected-date-passed':
      return { type: event.type, ticketId, expectedAt: iso(event.expectedAt) }
    case 'expected-date-set':
      return { type: event.type, ticketId, expectedAt: iso(event.expectedAt), actorRole, actorId }
    default:
      return null
  }
}

export interface MessageAt {
  readonly ticketId: string
  readonly at: Instant
  readonly messageId: string
}

/** One ticket's story as lines of the log, and the moments of its messages. */
export function linesOfTicket(events: readonly TicketEvent[]): {
  facts: Fact[]
  messages: MessageAt[]
} {
  const [first, ...rest] = events
  if (first?.type !== 'submitted') throw new Error('a story begins with T1')
  let ticket = begin(first)
  const facts: Fact[] = []
  const messages: MessageAt[] = []
  for (const [nth, event] of [first, ...rest].entries()) {
    if (nth > 0) ticket = evolve(ticket, event as Exclude<TicketEvent, SubmittedEvent>)
    const fields = told(event, ticket, nth)
    if (fields === null) continue
    const { communityId } = ticket
    facts.push({ at: iso(event.at), communityId, ...fields })
    if (event.type === 'message')
      messages.push({ ticketId: ticket.id, at: event.at, messageId: `${ticket.id}:${nth}` })
  }
  return { facts, messages }
}
