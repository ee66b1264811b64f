import type { Actor } from '#domain/tickets/ticket'
import type { Caller } from '../http/caller'

export type ResidentActor = Extract<Actor, { readonly as: 'resident' }>
export type StaffActor = Extract<Actor, { readonly as: 'staff' }>

export const asResident = (caller: Caller): ResidentActor => ({
  as: 'resident',
  personId: caller.personId,
})

/** The caller at a desk of this community; null without a seat there. */
export function asStaff(caller: Caller, communityId: string): StaffActor | null {
  const seat = caller.seats.find((one) => one.communityId === communityId)
  if (!seat) return null
  const { staffId, role, departmentId } = seat
  return { as: 'staff', staffId, personId: caller.personId, role, departmentId }
}

/** As whom the caller stands before a ticket: its reporter is always the resident, also with a seat. */
export const actorBefore = (
  caller: Caller,
  ticket: { readonly communityId: string; readonly reporterId: string | null },
): ResidentActor | StaffActor =>
  ticket.reporterId === caller.personId
    ? asResident(caller)
    : (asStaff(caller, ticket.communityId) ?? asResident(caller))
