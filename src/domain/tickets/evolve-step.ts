import type { StepEvent, TransitionEvent } from './events'
import { afterStaffWord, endPause, NOT_HELD } from './evolve-words'
import type { Ticket, Undo } from './ticket'

const NOT_RESOLVED = {
  outcome: null,
  rootCause: null,
  resolvedAt: null,
  resolvedById: null,
  fullResolutionAt: null,
  autoCloseAt: null,
  unclearAt: null,
} as const

const NOT_SETTLED = {
  closedAt: null,
  closedBy: null,
  confirmed: false,
  confirmedAt: null,
  declinedAt: null,
  declineReason: null,
} as const

/** T2-T20c: the ticket after one transition. */
export function evolveStep(ticket: Ticket, event: TransitionEvent): Ticket {
  return { ...changed(ticket, event), state: event.to, version: ticket.version + 1 }
}

function changed(ticket: Ticket, event: TransitionEvent): Ticket {
  const { at } = event
  switch (event.transition) {
    case 'T2':
    case 'T4':
      return { ...ticket, ...owner(event), offer: null }
    case 'T20b':
      return { ...ticket, ...owner(event), offer: null }
    case 'T3':
      return ticket
    case 'T5':
      return asked(ticket, event)
    case 'T6':
      return { ...ticket, ...endPause(ticket, at) }
    case 'T7': {
      const { reason: holdReason, expectedAt } = event
      return { ...afterStaffWord(ticket, at), holdReason, expectedAt, expectedPassedAt: null }
    }
    case 'T8':
      return { ...ticket, ...NOT_HELD }
    case 'T9':
      return { ...resolved(ticket, event), rootCause: event.rootCause }
    case 'T10':
      return { ...resolved(ticket, event), ...firstOwner(ticket, event) }
    case 'T10b':
      return {
        ...afterStaffWord(ticket, at),
        ...firstOwner(ticket, event),
        closedAt: at,
        closedBy: event.closedBy,
        offer: null,
      }
    case 'T11':
    case 'T11b':
    case 'T11c':
    case 'T12':
    case 'T13':
    case 'T14':
    case 'T18':
      return judged(ticket, event)
    case 'T15':
    case 'T16':
    case 'T17':
    case 'T19':
      return sorted(ticket, event)
    case 'T20a': {
      const { toStaffId: staffId, toDepartmentId: departmentId } = event
      return { ...ticket, offer: { staffId, departmentId, byStaffId: event.actorId ?? '', at } }
    }
    case 'T20c':
      return { ...ticket, offer: null }
  }
}

const owner = (event: StepEvent<'T2' | 'T4' | 'T10' | 'T10b' | 'T20b'>) => ({
  ownerId: event.ownerId,
  departmentId: event.departmentId,
})

const firstOwner = (ticket: Ticket, event: StepEvent<'T10' | 'T10b'>) =>
  ticket.ownerId === null ? owner(event) : {}

function asked(ticket: Ticket, { at }: StepEvent<'T5'>): Ticket {
  return {
    ...afterStaffWord(ticket, at),
    pauses: [...ticket.pauses, { from: at, to: null }],
    questions: [...ticket.questions, { at, answeredAt: null }],
  }
}

/** What T19 brings back: everything that T9, T10 and T15 are about to overwrite. */
function undoing(ticket: Ticket, event: StepEvent<'T9' | 'T10' | 'T15'>): Undo {
  return {
    to: ticket.state,
    byStaffId: event.actorId ?? '',
    at: event.at,
    outcome: ticket.outcome,
    rootCause: ticket.rootCause,
    before: {
      ownerId: ticket.ownerId,
      departmentId: ticket.departmentId,
      offer: ticket.offer,
      pauses: ticket.pauses,
      expectedAt: ticket.expectedAt,
      expectedPassedAt: ticket.expectedPassedAt,
      holdReason: ticket.holdReason,
      firstResponseAt: ticket.firstResponseAt,
      cycleResponseAt: ticket.cycleResponseAt,
      unansweredAt: ticket.unansweredAt,
      resolvedAt: ticket.resolvedAt,
      resolvedById: ticket.resolvedById,
      firstResolutionAt: ticket.firstResolutionAt,
      fullResolutionAt: ticket.fullResolutionAt,
    },
  }
}

function resolved(ticket: Ticket, event: StepEvent<'T9'> | StepEvent<'T10'>): Ticket {
  const { at } = event
  return {
    ...afterStaffWord(ticket, at),
    outcome: event.outcome,
    resolvedAt: at,
    resolvedById: event.actorId,
    firstResolutionAt: ticket.firstResolutionAt ?? at,
    fullResolutionAt: at,
    autoCloseAt: event.autoCloseAt,
    unclearAt: null,
    offer: null,
    undo: undoing(ticket, event),
  }
}

type Judged = StepEvent<'T11'> | StepEvent<'T11b'> | StepEvent<'T11c'> | StepEvent<'T12'>
type Reopened = StepEvent<'T13'> | StepEvent<'T14'>

/** What the resident, or the job in their silence, makes of it. */
function judged(ticket: Ticket, event: Judged | Reopened | StepEvent<'T18'>): Ticket {
  const { at } = event
  const closing = { closedAt: at, autoCloseAt: null, undo: null }
  switch (event.transition) {
    case 'T11': {
      const { closedBy, confirmed, outcome } = event
      return {
        ...ticket,
        ...closing,
        closedBy,
        confirmed,
        confirmedAt: confirmed ? at : null,
        outcome,
      }
    }
    case 'T11b':
      return { ...ticket, confirmed: true, confirmedAt: at }
    case 'T11c':
      return { ...ticket, unclearAt: at, autoCloseAt: event.autoCloseAt, undo: null }
    case 'T12':
      return { ...ticket, ...closing, closedBy: 'auto', confirmed: false }
    case 'T13':
    case 'T14':
      return reopened(ticket, event)
    case 'T18':
      return { ...ticket, ...endPause(ticket, at), offer: null }
  }
}

function reopened(ticket: Ticket, event: Reopened): Ticket {
  const raised = ticket.priority === 'normal' && event.priority !== 'normal'
  return {
    ...ticket,
    ...NOT_RESOLVED,
    ...NOT_SETTLED,
    ownerId: event.ownerId,
    departmentId: event.departmentId,
    priority: event.priority,
    priorityAt: raised ? event.at : ticket.priorityAt,
    reopenCount: event.reopenCount,
    firstReopenedAt: ticket.firstReopenedAt ?? event.at,
    cycle: event.cycle,
    cycleAt: event.at,
    cycleResponseAt: null,
    undo: null,
  }
}

/** Work of the desk and the manager beside the handling itself. */
function sorted(
  ticket: Ticket,
  event: StepEvent<'T15'> | StepEvent<'T16'> | StepEvent<'T17'> | StepEvent<'T19'>,
): Ticket {
  const { at } = event
  switch (event.transition) {
    case 'T15':
      return {
        ...afterStaffWord(ticket, at),
        ...endPause(ticket, at),
        ...NOT_HELD,
        offer: null,
        outcome: event.outcome,
        declinedAt: at,
        declineReason: event.reason,
        undo: undoing(ticket, event),
      }
    case 'T16':
      return { ...afterStaffWord(ticket, at), ...NOT_HELD, parentId: event.parentId, offer: null }
    case 'T17':
      return { ...ticket, parentId: null, ownerId: null, departmentId: null }
    case 'T19':
      return undone(ticket)
  }
}

function undone(ticket: Ticket): Ticket {
  const { undo } = ticket
  if (undo === null) return ticket
  const { outcome, rootCause, before } = undo
  return { ...ticket, ...NOT_RESOLVED, ...NOT_SETTLED, ...before, outcome, rootCause, undo: null }
}
