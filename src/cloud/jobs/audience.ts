import { helpersOf } from '#domain/tickets/helpers'
import type { Ticket } from '#domain/tickets/ticket'
import type { Member } from './tell-store'

/** Staff who may hear of this ticket at all: not its reporter, nobody it is about. */
const mayHear = (ticket: Ticket, staff: readonly Member[]): readonly Member[] =>
  staff.filter(
    (one) => one.personId !== ticket.reporterId && !ticket.aboutStaffIds.includes(one.staffId),
  )

const withRole = (staff: readonly Member[], role: Member['role']): readonly Member[] =>
  staff.filter((one) => one.role === role)

/** The manager; where a ticket is about the manager, the company's admin. */
export function managersOf(ticket: Ticket, staff: readonly Member[]): readonly Member[] {
  const hearing = mayHear(ticket, staff)
  const managers = withRole(hearing, 'manager')
  return managers.length > 0 ? managers : withRole(hearing, 'admin')
}

export const deskOf = (ticket: Ticket, staff: readonly Member[]): readonly Member[] =>
  withRole(mayHear(ticket, staff), 'frontdesk')

/** Who has it and who helps; while nobody has it, the desk. */
export function keepersOf(ticket: Ticket, staff: readonly Member[]): readonly Member[] {
  const hearing = mayHear(ticket, staff)
  const owner = hearing.filter((one) => one.staffId === ticket.ownerId)
  const helpers = hearing.filter((one) => helpersOf(ticket).includes(one.staffId))
  return [...(owner.length > 0 ? owner : deskOf(ticket, staff)), ...helpers]
}

/** The head of the department that has it. */
export const headsOf = (ticket: Ticket, staff: readonly Member[]): readonly Member[] =>
  mayHear(ticket, staff).filter((one) => one.isHead && one.departmentId === ticket.departmentId)

/** To whom an offer is made: one person, or everybody of a department. */
export const offeredOf = (
  ticket: Ticket,
  staff: readonly Member[],
  to: { readonly staffId: string | null; readonly departmentId: string | null },
): readonly Member[] =>
  mayHear(ticket, staff).filter((one) =>
    to.staffId === null ? one.departmentId === to.departmentId : one.staffId === to.staffId,
  )

export const memberOf = (
  ticket: Ticket,
  staff: readonly Member[],
  staffId: string | null,
): readonly Member[] => mayHear(ticket, staff).filter((one) => one.staffId === staffId)
