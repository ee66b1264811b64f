import { endOf } from '#domain/appointments/windows'
import type {
  AppointmentEvent,
  ContactEvent,
  TicketEvent,
  TransitionEvent,
} from '#domain/tickets/events'
import type { Actor } from '#domain/tickets/ticket'
import { iso } from '#domain/time'
import type { TicketViewFacts } from './view-store'

type Facts = Record<string, string>

const staffName = (facts: TicketViewFacts, id: string | null): Facts => {
  const name = id === null ? undefined : facts.staff[id]?.alias
  return name === undefined ? {} : { ownerName: name }
}

/** What is written down about a call or a visit, for staff only, as the event itself. */
const contactFacts = ({ channel, reasonCode, minutes, answers, externalDueAt }: ContactEvent) => ({
  channel,
  reasonCode,
  minutes: String(minutes),
  ...(answers && { answers: 'yes' }),
  ...(externalDueAt !== null && { externalDueAt: iso(externalDueAt) }),
})

function offeredTo(
  facts: TicketViewFacts,
  event: Extract<TransitionEvent, { transition: 'T20a' }>,
) {
  const { toStaffId, toDepartmentId } = event
  if (toStaffId !== null) return facts.staff[toStaffId]?.alias ?? ''
  return toDepartmentId === null ? '' : (facts.departments[toDepartmentId] ?? '')
}

/** The number of the ticket that took this one in: for staff who may know that ticket. */
function parentFacts({ parent }: TicketViewFacts, reader: Actor): Facts {
  if (parent === null || reader.as !== 'staff') return {}
  return parent.aboutStaffIds.includes(reader.staffId) ? {} : { parentReceiptNo: parent.receiptNo }
}

/** Codes of one transition that the phone turns into words; causes and reasons are the desk's own. */
function stepFacts(event: TransitionEvent, facts: TicketViewFacts, reader: Actor): Facts {
  const isStaff = reader.as === 'staff'
  switch (event.transition) {
    case 'T2':
    case 'T4':
    case 'T20b':
      return staffName(facts, event.ownerId)
    case 'T7':
      return { reason: event.reason, expectedAt: iso(event.expectedAt) }
    case 'T9':
      return { outcome: event.outcome, ...(isStaff && { rootCause: event.rootCause }) }
    case 'T10':
      return { outcome: event.outcome, ...staffName(facts, event.ownerId) }
    case 'T10b':
      return { closedBy: event.closedBy, ...staffName(facts, event.ownerId) }
    case 'T11':
      return {
        confirm: event.confirm,
        closedBy: event.closedBy,
        ...(event.outcome !== null && { outcome: event.outcome }),
      }
    case 'T11b':
      return { confirm: event.confirm }
    case 'T11c':
      return { autoCloseAt: iso(event.autoCloseAt) }
    case 'T12':
      return { closedBy: event.closedBy }
    case 'T13':
    case 'T14':
      return {
        reopenCount: String(event.reopenCount),
        ...(event.tags.length > 0 && { tags: event.tags.join(',') }),
      }
    case 'T15':
      return { reason: event.reason, whereTo: event.whereTo }
    case 'T16':
      return parentFacts(facts, reader)
    case 'T20a':
      return { offeredTo: offeredTo(facts, event), ...(isStaff && { reason: event.reason }) }
    case 'T3':
    case 'T5':
    case 'T6':
    case 'T8':
    case 'T17':
    case 'T18':
    case 'T19':
    case 'T20c':
      return {}
  }
}

const appointmentFacts = (event: AppointmentEvent): Facts => ({
  deed: event.deed,
  ...(event.window !== null && {
    from: iso(event.window),
    to: iso(endOf(event.window)),
  }),
  ...(event.windows > 0 && { windows: String(event.windows) }),
  ...(event.missedBy !== null && { missedBy: event.missedBy }),
  ...(event.reason !== null && { reason: event.reason }),
})

/** The codes beside one line of the timeline. */
export function eventFacts(event: TicketEvent, facts: TicketViewFacts, reader: Actor): Facts {
  switch (event.type) {
    case 'transition':
      return stepFacts(event, facts, reader)
    case 'priority-changed':
      return { from: event.fromPriority, to: event.toPriority, reason: event.reason }
    case 'privacy-changed':
      return { hideNameFrom: event.hideNameFrom }
    case 'expected-date-passed':
    case 'expected-date-set':
      return { expectedAt: iso(event.expectedAt) }
    case 'revealed':
      return { reason: event.reason }
    case 'appointment':
      return appointmentFacts(event)
    case 'contact':
      return contactFacts(event)
    case 'helper-added':
    case 'helper-removed':
      return staffName(facts, event.staffId)
    case 'handed-on':
      return {
        ...staffName(facts, event.ownerId),
        fromName: facts.staff[event.fromStaffId]?.alias ?? '',
      }
    case 'submitted':
    case 'message':
    case 'endorsed':
    case 'urged':
      return {}
  }
}
