import { NEVER } from '../prompts/invitation'
import type { ResidentRole } from '../staff/roles'
import type { Instant } from '../time'
import { moveInSlots, type Slot } from './schedule'

export const TASK_STATES = [
  'scheduled',
  'due',
  'in_progress',
  'completed',
  'unreachable',
  'refused',
  'expired',
  'absorbed',
  'satisfied',
  'cancelled',
] as const
export type TaskState = (typeof TASK_STATES)[number]

/** Somebody still has to ask or to answer. */
export const isOpenTask = (state: TaskState): boolean =>
  state === 'scheduled' || state === 'due' || state === 'in_progress'

/** Questions may be answered within the window, both ends included, by a person, never by a job. */
export const isAnswerable = (
  task: { readonly state: TaskState; readonly windowStart: Instant; readonly windowEnd: Instant },
  now: Instant,
): boolean => isOpenTask(task.state) && task.windowStart <= now && now <= task.windowEnd

/** One person of the home, as the passing on of a task sees them. */
export interface Housemate {
  readonly personId: string
  readonly role: ResidentRole
  /** When the person last said "do not ask"; null: never, or long ago. */
  readonly neverAt: Instant | null
  readonly isStaff: boolean
}

const isAdult = ({ role }: Housemate): boolean => role !== 'family'

/** No staff, and no "do not ask" within 365 d. */
export const mayBeAsked = ({ neverAt, isStaff }: Housemate, now: Instant): boolean =>
  !isStaff && (neverAt === null || now >= neverAt + NEVER)

/**
 * F8: to whom a survey task of the home passes when `from` does not want to be asked, or has moved out.
 * @param mates everybody of the home, verified, in the order in which they moved in
 * @returns the first other adult who has not opted out; null: nobody, the task is refused
 */
export const heirOf = (mates: readonly Housemate[], from: string, now: Instant): Housemate | null =>
  mates.find((one) => one.personId !== from && isAdult(one) && mayBeAsked(one, now)) ?? null

/**
 * RES-09: the three move-in tasks of somebody who has just been verified. A family member who joins a home in
 * which somebody lives has not moved it in; whose window is over before the verification is not asked.
 */
export function moveInTasks(
  who: { readonly role: ResidentRole; readonly movedInAt: Instant },
  othersBound: number,
  now: Instant,
): readonly Slot[] {
  if (who.role === 'family' && othersBound > 0) return []
  return moveInSlots(who.movedInAt).filter((slot) => slot.windowEnd >= now)
}
