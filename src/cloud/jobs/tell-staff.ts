import type { TicketEvent, TransitionEvent } from '#domain/tickets/events'
import { iso } from '#domain/time'
import { tellAll } from '../notify/inbox'
import type { TicketTemplate } from '../notify/templates'
import type { JobHandler } from '../queue/job'
import { deskOf, headsOf, keepersOf, managersOf, memberOf, offeredOf } from './audience'
import { findTelling, type Member, type Telling } from './tell-store'
import { visitToStaff } from './visit-messages'

interface Call {
  readonly template: TicketTemplate
  readonly to: readonly Member[]
  readonly facts?: Readonly<Record<string, string>>
}

/** Who of the staff hears of a step, and as what. */
function stepCall(event: TransitionEvent, { facts: ticket, staff }: Telling): Call | null {
  const keepers = keepersOf(ticket, staff)
  switch (event.transition) {
    case 'T2':
    case 'T4':
      return { template: 'assigned', to: memberOf(ticket, staff, event.ownerId) }
    case 'T11':
    case 'T11b':
      return { template: 'confirmed', to: keepers, facts: { confirm: event.confirm } }
    case 'T11c':
      return { template: 'unclear', to: keepers }
    case 'T13':
    case 'T14':
      return {
        template: 'reopened',
        to: [...keepers, ...headsOf(ticket, staff)],
        facts: { reopenCount: String(event.reopenCount) },
      }
    case 'T18':
      return { template: 'withdrawn', to: keepers }
    case 'T20a': {
      const to = { staffId: event.toStaffId, departmentId: event.toDepartmentId }
      return { template: 'offered', to: offeredOf(ticket, staff, to) }
    }
    case 'T20b':
      return { template: 'offer-accepted', to: deskOf(ticket, staff) }
    case 'T20c':
      return { template: 'offer-returned', to: keepers }
    default:
      return null
  }
}

function callOf(event: TicketEvent, telling: Telling): Call | null {
  const { facts: ticket, staff } = telling
  switch (event.type) {
    case 'submitted':
      return ticket.priority === 'urgent'
        ? // Who is on duty hears the alarm, see urgent-alarm.
          { template: 'urgent-ticket', to: managersOf(ticket, staff) }
        : null
    case 'transition':
      return stepCall(event, telling)
    case 'message':
      return event.author === 'resident'
        ? { template: 'resident-wrote', to: keepersOf(ticket, staff) }
        : null
    case 'urged':
      return { template: 'urged', to: keepersOf(ticket, staff) }
    case 'priority-changed':
      return event.toPriority === 'urgent'
        ? {
            template: 'urgent-ticket',
            to: [...keepersOf(ticket, staff), ...managersOf(ticket, staff)],
          }
        : null
    case 'expected-date-passed':
      return {
        template: 'expected-date-passed',
        to: [...keepersOf(ticket, staff), ...managersOf(ticket, staff)],
        facts: { expectedAt: iso(event.expectedAt) },
      }
    case 'appointment': {
      const said = visitToStaff(event)
      return said && { ...said, to: keepersOf(ticket, staff) }
    }
    case 'helper-added':
      return { template: 'assigned', to: memberOf(ticket, staff, event.staffId) }
    case 'handed-on':
      return { template: 'assigned', to: memberOf(ticket, staff, event.ownerId) }
    case 'contact':
    case 'helper-removed':
    case 'revealed':
    case 'privacy-changed':
    case 'endorsed':
    case 'expected-date-set':
      return null
  }
}

/** Tells staff of one event in their inbox: once each, and never of their own deed. */
export const tellStaff: JobHandler = async (tx, job, now) => {
  const { ticketId, eventId } = job.payload
  const telling = await findTelling(tx, job.communityId ?? '', String(ticketId), String(eventId))
  if (telling === null) return
  const { facts: ticket, event, receipt_no } = telling
  const call = callOf(event, telling)
  if (call === null) return
  const people = new Set(
    call.to.filter((one) => one.staffId !== event.actorId).map((one) => one.personId),
  )
  const notices = [...people].map((personId) => ({
    personId,
    communityId: ticket.communityId,
    template: call.template,
    ticketId: ticket.id,
    facts: { receiptNo: receipt_no, categoryId: ticket.categoryId, ...call.facts },
    dedupeKey: `event:${eventId}`,
    at: now,
  }))
  await tellAll(tx, notices)
}
