import { allowed, type Decision, refused } from '../decision'
import { days, type Span } from '../time'
import { fits, type Lengths } from '../words'
import { STAFF_ROLES, type StaffRole } from './roles'

export const STAFF_ALIAS: Lengths = { min: 1, max: 20 }
export const DEPARTMENT_NAME: Lengths = { min: 2, max: 20 }

/** A code that nobody used by then opens nothing. */
export const INVITE_LASTS: Span = days(7)

const BELOW_MANAGER: readonly StaffRole[] = ['frontdesk', 'steward', 'worker', 'followup']

/** STF-11: nobody gives a role that is not below the own one; the company's admin gives every one. */
export function rolesGivenBy(role: StaffRole): readonly StaffRole[] {
  if (role === 'admin') return STAFF_ROLES
  return role === 'manager' ? BELOW_MANAGER : []
}

export interface Seat {
  readonly staffId: string
  readonly role: StaffRole
}

export interface SeatWish {
  readonly alias: string
  readonly role: StaffRole
  readonly departmentId: string | null
}

export type AppointingRefusal =
  | 'not-allowed:role'
  | 'not-allowed:self'
  | 'illegal-transition:lastAdmin'
  | 'bad-input:alias'
  | 'bad-input:departmentId'

const faultOf = (wish: SeatWish, departmentKnown: boolean): AppointingRefusal | null => {
  if (!fits(wish.alias, STAFF_ALIAS)) return 'bad-input:alias'
  return wish.departmentId === null || departmentKnown ? null : 'bad-input:departmentId'
}

/** A new seat, for whoever brings the code. */
export function decideInvite(
  actor: Seat,
  wish: SeatWish,
  departmentKnown: boolean,
): Decision<SeatWish, AppointingRefusal> {
  if (!rolesGivenBy(actor.role).includes(wish.role)) return refused('not-allowed:role')
  const fault = faultOf(wish, departmentKnown)
  return fault === null ? allowed({ ...wish, alias: wish.alias.trim() }) : refused(fault)
}

/** Who is set over this seat: never oneself, and nobody of the same height, save for the admin. */
function mayTouch(actor: Seat, seat: Seat): AppointingRefusal | null {
  if (actor.staffId === seat.staffId) return 'not-allowed:self'
  return rolesGivenBy(actor.role).includes(seat.role) ? null : 'not-allowed:role'
}

const isLastAdmin = (seat: Seat & { readonly disabled: boolean }, admins: number): boolean =>
  seat.role === 'admin' && !seat.disabled && admins <= 1

/** @param facts.admins who have a seat now, counted while nobody else changes one */
export function decideSeat(
  actor: Seat,
  seat: Seat & { readonly disabled: boolean },
  wish: SeatWish,
  facts: { readonly admins: number; readonly departmentKnown: boolean },
): Decision<SeatWish, AppointingRefusal> {
  const barred = mayTouch(actor, seat)
  if (barred !== null) return refused(barred)
  if (wish.role !== 'admin' && isLastAdmin(seat, facts.admins))
    return refused('illegal-transition:lastAdmin')
  return decideInvite(actor, wish, facts.departmentKnown)
}

/** Ends a seat, or opens it again. */
export function decideDisabling(
  actor: Seat,
  seat: Seat & { readonly disabled: boolean },
  disabled: boolean,
  admins: number,
): Decision<boolean, AppointingRefusal> {
  const barred = mayTouch(actor, seat)
  if (barred !== null) return refused(barred)
  return disabled && isLastAdmin(seat, admins)
    ? refused('illegal-transition:lastAdmin')
    : allowed(disabled)
}
