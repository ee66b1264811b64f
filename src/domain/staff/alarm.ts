import { mayReceive } from '../tickets/authority'
import type { Ticket } from '../tickets/ticket'
import type { Instant, Span } from '../time'
import type { StaffRole } from './roles'

/** STF-18: one alarm rings at its start and then every so often, until somebody opens the ticket. */
export interface Ringing {
  /** How often it should have rung by now; the ring of this moment is the last of them. */
  readonly n: number
  readonly nextAt: Instant
}

/**
 * Which ring is due at `now`. After a standstill the missed ones are not made up for: it rings once.
 * @param every time between two rings, above 0
 */
export function ringing(startAt: Instant, now: Instant, every: Span): Ringing {
  const n = Math.max(0, Math.floor((now - startAt) / every))
  return { n: n + 1, nextAt: startAt + (n + 1) * every }
}

interface Member {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
}

/** Who stands in where the roster names nobody. */
const USUALLY: readonly StaffRole[] = ['frontdesk', 'manager', 'admin']

/**
 * Whom an alarm wakes: who is on duty and may know of the ticket. Where nobody is, the desk, else the
 * manager, else the company's admin. Who is on duty for calls only is not woken.
 * @param onDuty staff ids by the roster of now
 */
export function alarmed<M extends Member>(
  ticket: Ticket,
  staff: readonly M[],
  onDuty: readonly string[],
): readonly M[] {
  const hearing = staff.filter((one) => mayReceive(ticket, { ...one, departmentId: null }))
  const ready = hearing.filter((one) => onDuty.includes(one.staffId) && one.role !== 'followup')
  if (ready.length > 0) return ready
  const usual = USUALLY.map((role) => hearing.filter((one) => one.role === role))
  return usual.find((group) => group.length > 0) ?? []
}
