import type { ResidentRole } from '../staff/roles'
import { addMonths, days, type Instant } from '../time'

/** One person's time in one home. */
export interface Residency {
  readonly personId: string
  readonly houseId: string
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  readonly verified: boolean
}

/** `[movedInAt, movedOutAt)` */
export const livesThere = (residency: Residency, now: Instant): boolean =>
  residency.movedInAt <= now && (residency.movedOutAt === null || now < residency.movedOutAt)

/** Bound: may report, rate and be asked for this home. */
export const isBound = (residency: Residency, now: Instant): boolean =>
  residency.verified && livesThere(residency, now)

export const isOccupied = (residencies: readonly Residency[], now: Instant): boolean =>
  residencies.some((residency) => livesThere(residency, now))

/** After moving out the reporter keeps reading the own tickets for 30 d. */
const READS_ON = days(30)

/** @returns the last moment at which a person who moved out then may read the own tickets of that home */
export const readableUntil = (movedOutAt: Instant): Instant => movedOutAt + READS_ON

export const mayStillRead = (residency: Residency, now: Instant): boolean =>
  livesThere(residency, now) ||
  (residency.movedOutAt !== null &&
    now >= residency.movedOutAt &&
    now <= readableUntil(residency.movedOutAt))

export const STAGES = ['before', 'first', 'settled', 'longTerm', 'gone'] as const
/** Residency stage: before hand-over, first three months, settled, from two years on long-term. */
export type Stage = (typeof STAGES)[number]

const FIRST_MONTHS = 3
const LONG_TERM_MONTHS = 24

export function stageOf(residency: Residency, now: Instant): Stage {
  const { movedInAt, movedOutAt } = residency
  if (movedOutAt !== null && now >= movedOutAt) return 'gone'
  if (now < movedInAt) return 'before'
  if (now < addMonths(movedInAt, FIRST_MONTHS)) return 'first'
  return now < addMonths(movedInAt, LONG_TERM_MONTHS) ? 'settled' : 'longTerm'
}

/** From the second binding on, an adult of the home or the desk approves. */
export const needsApproval = (bound: readonly Residency[], now: Instant): boolean =>
  bound.some((residency) => isBound(residency, now))
