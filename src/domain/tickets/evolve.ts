import type {
  ContactEvent,
  HelperEvent,
  MessageEvent,
  PriorityChangedEvent,
  SubmittedEvent,
  TicketEvent,
} from './events'
import { evolveStep } from './evolve-step'
import { afterResidentWord, afterStaffWord } from './evolve-words'
import type { PastPriority, Ticket } from './ticket'

/** T1: a ticket as it stands right after its first event. */
export function begin(event: SubmittedEvent): Ticket {
  const raised = event.priority !== 'normal'
  return {
    id: event.id,
    communityId: event.communityId,
    kind: event.kind,
    categoryId: event.categoryId,
    source: event.source,
    priority: event.priority,
    state: 'submitted',
    reporterId: event.reporterId,
    houseId: event.houseId,
    hideNameFrom: event.hideNameFrom,
    aboutStaffIds: event.aboutStaffIds,
    ownerId: null,
    departmentId: event.departmentId,
    offer: null,
    parentId: null,
    followsId: event.followsId,
    policyVersion: event.policyVersion,
    ...(event.promises && { promises: event.promises }),
    ...(event.gridVersion && { gridVersion: event.gridVersion }),
    submittedAt: event.submittedAt,
    firstResponseAt: null,
    priorityAt: raised ? event.submittedAt : null,
    urgentAt: event.priority === 'urgent' ? event.submittedAt : null,
    pastPriorities: [],
    externalDueAt: event.externalDueAt,
    pauses: [],
    questions: [],
    expectedAt: null,
    expectedPassedAt: null,
    holdReason: null,
    rootCause: null,
    outcome: null,
    resolvedAt: null,
    resolvedById: null,
    firstResolutionAt: null,
    fullResolutionAt: null,
    autoCloseAt: null,
    unclearAt: null,
    closedAt: null,
    closedBy: null,
    confirmed: false,
    confirmedAt: null,
    declinedAt: null,
    declineReason: null,
    reopenCount: 0,
    firstReopenedAt: null,
    cycle: 1,
    cycleAt: event.submittedAt,
    cycleResponseAt: null,
    unansweredAt: null,
    lastResidentMessageAt: null,
    urgedAt: null,
    endorsedHouseIds: [],
    undo: null,
    version: 1,
  }
}

/** Only public words change a ticket. Automatic ones keep no promise, and the creating contact answers nothing. */
function afterMessage(ticket: Ticket, event: MessageEvent): Ticket {
  if (event.visibility === 'internal') return ticket
  const next = { ...ticket, version: ticket.version + 1 }
  if (event.creating || !event.human) return next
  const heard = event.author === 'resident' ? afterResidentWord(next, event.at) : next
  const said = event.author === 'staff' ? afterStaffWord(heard, event.at) : heard
  // After a public word the claim has been talked about: T19 is over.
  return { ...said, undo: null }
}

/** Lowering keeps the time that was lived under the stricter promise. */
function afterPriority(ticket: Ticket, event: PriorityChangedEvent): Ticket {
  const { at, toPriority } = event
  const urgentAt = toPriority === 'urgent' ? (ticket.urgentAt ?? at) : null
  const priorityAt = toPriority === 'normal' ? null : (ticket.priorityAt ?? at)
  const past: PastPriority[] = [...ticket.pastPriorities]
  if (urgentAt === null && ticket.urgentAt !== null) {
    past.push({ priority: 'urgent', from: ticket.urgentAt, to: at })
  }
  if (priorityAt === null && ticket.priorityAt !== null) {
    past.push({ priority: 'priority', from: ticket.priorityAt, to: at })
  }
  return {
    ...ticket,
    priority: toPriority,
    urgentAt,
    priorityAt,
    pastPriorities: past,
    version: ticket.version + 1,
  }
}

/** The stricter of two deadlines; the answer of a person who spoke with the resident counts. */
function afterContact(ticket: Ticket, event: ContactEvent): Ticket {
  const { externalDueAt } = event
  const stricter =
    externalDueAt !== null && externalDueAt < (ticket.externalDueAt ?? Number.POSITIVE_INFINITY)
  const next = stricter ? { ...ticket, externalDueAt } : ticket
  if (!event.answers) return next
  return { ...afterStaffWord(next, event.at), version: ticket.version + 1 }
}

function afterHelper(ticket: Ticket, { type, staffId }: HelperEvent): Ticket {
  const others = (ticket.helperIds ?? []).filter((id) => id !== staffId)
  return { ...ticket, helperIds: type === 'helper-added' ? [...others, staffId] : others }
}

/** The ticket after one more event. Pure: the same events always make the same ticket. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  switch (event.type) {
    case 'submitted':
      return begin(event)
    case 'transition':
      return evolveStep(ticket, event)
    case 'message':
      return afterMessage(ticket, event)
    case 'priority-changed':
      return afterPriority(ticket, event)
    case 'privacy-changed':
      return { ...ticket, hideNameFrom: event.hideNameFrom }
    case 'endorsed':
      return { ...ticket, endorsedHouseIds: [...ticket.endorsedHouseIds, event.houseId] }
    case 'urged':
      return { ...ticket, urgedAt: event.at }
    case 'expected-date-passed':
      return { ...ticket, expectedPassedAt: event.at }
    case 'expected-date-set':
      return { ...ticket, expectedAt: event.expectedAt, expectedPassedAt: null }
    case 'contact':
      return afterContact(ticket, event)
    case 'helper-added':
    case 'helper-removed':
      return afterHelper(ticket, event)
    case 'handed-on': {
      const { ownerId, departmentId } = event
      return { ...ticket, ownerId, departmentId, version: ticket.version + 1 }
    }
    case 'revealed':
    case 'appointment':
      return ticket // stands in the story and beside it, and moves no promise
  }
}

/**
 * The ticket that a whole history makes.
 * @throws RangeError when the first event is not the submission
 */
export function rebuild(events: readonly TicketEvent[]): Ticket {
  const [first, ...rest] = events
  if (first?.type !== 'submitted') throw new RangeError('a ticket begins with its submission')
  return rest.reduce(evolve, begin(first))
}
