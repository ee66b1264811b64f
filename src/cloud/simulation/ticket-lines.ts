import { indicatorDues } from '#domain/tickets/clock'
import type { SubmittedEvent, TicketEvent, TransitionEvent } from '#domain/tickets/events'
import { ownDueAt } from '#domain/tickets/promises'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { LineType } from './line-types'

export interface TicketLine {
  readonly type: LineType
  readonly fields: object
}

const CLOSING: readonly string[] = ['T10b', 'T11', 'T11b', 'T12']

export function submittedLine(event: SubmittedEvent, ticket: Ticket): TicketLine {
  const { submittedAt } = event
  const dues = indicatorDues(ticket, event.at)
  const urgentDue = ticket.urgentAt === null ? null : ticket.urgentAt + 30 * 60_000
  return {
    type: 'ticket-submitted',
    fields: {
      ticketId: event.id,
      householdId: event.houseId,
      reporterId: event.reporterId,
      kind: event.kind,
      categoryId: event.categoryId,
      priority: event.priority,
      source: event.source,
      actorRole: event.actorRole,
      policyVersion: event.policyVersion,
      submittedAt,
      firstResponseDueAt: urgentDue ?? dues.firstResponseDueAt,
      resolutionDueAt: ownDueAt(ticket, submittedAt),
      ...(event.externalDueAt !== null && { externalDueAt: event.externalDueAt }),
      ...(event.followsId !== null && { followsId: event.followsId }),
    },
  }
}

/** What each transition says beside its frame. */
function details(event: TransitionEvent, ticket: Ticket, now: Instant): object {
  switch (event.transition) {
    case 'T2':
    case 'T4':
    case 'T20b':
      return { ownerId: event.ownerId }
    case 'T5':
      return { noteLength: event.noteLength }
    case 'T6':
      return { resolutionDueAt: ownDueAt(ticket, now) }
    case 'T7':
      return { reason: event.reason, expectedAt: event.expectedAt }
    case 'T9':
      return { noteLength: event.noteLength, rootCause: event.rootCause, outcome: event.outcome }
    case 'T10':
      return { noteLength: event.noteLength, outcome: event.outcome }
    case 'T13':
    case 'T14':
      return reopened(event, ticket, now)
    case 'T16':
      return { parentId: event.parentId }
    case 'T20a':
      return { offeredTo: event.toStaffId ?? event.toDepartmentId, reason: 'notMine' }
    default:
      return settled(event)
  }
}

function reopened(
  event: Extract<TransitionEvent, { transition: 'T13' | 'T14' }>,
  ticket: Ticket,
  now: Instant,
): object {
  const { reopenCount, cycle, contactRecordId, ownerId } = event
  return {
    reason: 'notSolved',
    ...(contactRecordId !== null && { contactRecordId }),
    reopenCount,
    cycle,
    resolutionDueAt: ownDueAt(ticket, now),
    ...(reopenCount === 2 && { ownerId, ownerRole: 'manager' }),
  }
}

function settled(event: TransitionEvent): object {
  switch (event.transition) {
    case 'T10b':
      return { closedBy: event.closedBy, confirmed: event.confirmed }
    case 'T11': {
      const { closedBy, confirmed, outcome, confirm, contactRecordId } = event
      const visit = contactRecordId !== null && { contactRecordId }
      return { closedBy, confirmed, outcome, confirm, ...visit }
    }
    case 'T11b':
      return { closedBy: 'auto', confirmed: true, confirm: 'yes' }
    case 'T11c':
      return { dueAt: event.autoCloseAt }
    case 'T12':
      return { closedBy: 'auto', confirmed: false, dueAt: event.dueAt }
    case 'T15':
      return { declineReason: event.reason, noteLength: event.noteLength, whereTo: event.whereTo }
    case 'T18':
      return event.contactRecordId === null ? {} : { contactRecordId: event.contactRecordId }
    case 'T19':
      return { outcome: event.outcome }
    default:
      return {}
  }
}

function transitionLine(event: TransitionEvent, before: Ticket, after: Ticket): TicketLine {
  const { transition, from, to, actorRole, actorId } = event
  const closing = CLOSING.includes(transition)
  const kept = closing && transition !== 'T11' ? { outcome: after.outcome ?? undefined } : {}
  return {
    type: closing ? 'ticket-closed' : 'ticket-transition',
    fields: {
      ticketId: before.id,
      transition,
      from,
      to,
      actorRole,
      actorId,
      ...details(event, after, event.at),
      ...kept,
    },
  }
}

/** The line of an event; null where the log has none. */
export function ticketLine(event: TicketEvent, before: Ticket, after: Ticket): TicketLine | null {
  const ticketId = before.id
  switch (event.type) {
    case 'transition':
      return transitionLine(event, before, after)
    case 'priority-changed':
      return {
        type: 'ticket-priority-changed',
        fields: {
          ticketId,
          from: event.fromPriority,
          to: event.toPriority,
          actorRole: event.actorRole,
          reason: event.reason,
          resolutionDueAt: ownDueAt(after, event.at),
        },
      }
    case 'endorsed': {
      const { houseId: householdId, personId } = event
      return { type: 'ticket-endorsed', fields: { ticketId, householdId, personId } }
    }
    case 'expected-date-passed':
      return { type: event.type, fields: { ticketId, expectedAt: event.expectedAt } }
    case 'expected-date-set': {
      const { actorRole, actorId, expectedAt } = event
      return { type: event.type, fields: { ticketId, expectedAt, actorRole, actorId } }
    }
    default:
      return null
  }
}
