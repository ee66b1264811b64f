import type { StaffRole } from '../staff/roles'
import type { Plan } from './schedule'

export interface Handler {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
}

/** A task as the question "may this member call?" sees it. */
export interface Handled {
  readonly plan: Plan
  /** Who calls this key customer; null: nobody is named. */
  readonly stewardId: string | null
  /** Of a check: the person who filled in what is checked; null: any caller may. */
  readonly notFor: string | null
  /** Everybody who lives in the home. */
  readonly residentIds: readonly string[]
}

/**
 * STF-06: whose call a follow-up is. Follow-up staff and the manager call; a steward calls the own key customers; what
 * was reopened twice is the manager's. Nobody calls the own home, and nobody checks what they filled in themselves.
 */
export function mayHandle({ staffId, personId, role }: Handler, task: Handled): boolean {
  if (task.residentIds.includes(personId) || task.notFor === personId) return false
  if (role === 'manager') return true
  if (role === 'followup') return task.plan !== 'reopened'
  return role === 'steward' && task.plan === 'key-customer' && task.stewardId === staffId
}
