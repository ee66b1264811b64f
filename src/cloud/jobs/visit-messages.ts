import type { AppointmentDeed } from '#domain/appointments/appointment'
import { endOf } from '#domain/appointments/windows'
import type { AppointmentEvent } from '#domain/tickets/events'
import { iso } from '#domain/time'
import type { TicketTemplate } from '../notify/templates'

/** What each deed of staff says to the resident. */
const TO_RESIDENT: Partial<Record<AppointmentDeed, TicketTemplate>> = {
  offered: 'appointment-offered',
  agreed: 'appointment-agreed',
  moved: 'appointment-moved',
  cancelled: 'appointment-cancelled',
  kept: 'appointment-kept',
  missed: 'appointment-missed',
}

/** What each deed of the resident says to staff. */
const TO_STAFF: Partial<Record<AppointmentDeed, TicketTemplate>> = {
  chosen: 'appointment-chosen-desk',
  asked: 'appointment-asked-desk',
  moved: 'appointment-moved-desk',
  cancelled: 'appointment-cancelled-desk',
  missed: 'appointment-missed-desk',
}

interface Said {
  readonly template: TicketTemplate
  /** Codes and moments. Reasons are free words and stay in the ticket. */
  readonly facts: Readonly<Record<string, string>>
}

const said = (template: TicketTemplate | undefined, event: AppointmentEvent): Said | null => {
  if (template === undefined) return null
  const { window, missedBy } = event
  const when = window === null ? {} : { from: iso(window), to: iso(endOf(window)) }
  return { template, facts: { ...when, ...(missedBy !== null && { missedBy }) } }
}

const byResident = ({ actorRole }: AppointmentEvent): boolean => actorRole === 'resident'

/** RES-17: the other side hears of it; what the end of a ticket took along is told with that end. */
export const visitToResident = (event: AppointmentEvent): Said | null =>
  byResident(event) ? null : said(TO_RESIDENT[event.deed], event)

export const visitToStaff = (event: AppointmentEvent): Said | null =>
  byResident(event) ? said(TO_STAFF[event.deed], event) : null
