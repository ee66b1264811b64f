import type { Task } from './followups/task'
import type { Policy } from './line'
import type { Response } from './prompts/responses'
import type { Ticket } from './tickets/ticket'

export interface Residency {
  personId: string
  movedInAt: number
  movedOutAt: number | null
  recordedAt: number
}

/** An uninterrupted occupation of a home. */
export interface Stay {
  number: number
  startAt: number
  recordedAt: number
  endAt: number | null
  residencies: Residency[]
}

export interface KeyCustomer {
  since: number
  months: number
  recordedAt: number
}

interface Unasked {
  t: number
  rule: string | null
  reason: string
}

/** What a home has done and met in one quarter. */
export interface QuarterFacts {
  answered: boolean
  scored: boolean
  reached: boolean
  /** Reached only in a wider reading: a visit at a closed door, a call that was refused. */
  nearlyReached: boolean
  /** The last decision not to ask, of any card and of a survey's card. */
  unasked: Unasked | null
  unaskedSurvey: Unasked | null
  lastViewAt: number
}

export interface Household {
  id: string
  communityId: string
  residencies: Residency[]
  stay: Stay | null
  stays: number
  key: KeyCustomer | null
  openTasks: Set<Task>
  plannedQuarters: Map<string, Task>
  plannedKeys: Set<string>
  scoredQuarters: Map<string, number>
  quarters: Map<string, QuarterFacts>
  tickets: Set<Ticket>
  submissions: { t: number; exempt: boolean }[]
  answeredInvitations: { day: number; invitationId: string }[]
  lastAnswerAt: number
}

export interface Person {
  id: string
  verified: boolean
  isStaff: boolean
  adult: boolean
  optOut: Set<string>
  neverUntil: number
  /** First view of the last survey invitation that counts for F1. */
  lastInviteAt: number
  npsQuarters: Set<string>
  lastNpsAnswerAt: number
  ratingCards: number[]
  lastSubmitAt: number
}

/** A task that was started; `led` is the moment at which an answer to it planned a recovery. */
export interface Start {
  led: number | null
}

export interface Community {
  id: string
  duties: Map<number, number>
  /** Tasks started, by Shanghai day: what F7 counts. */
  startsByDay: Map<number, Start[]>
  caps: Map<number, number | null>
  shortDays: Set<number>
  homes: Map<string, Household>
  tickets: Ticket[]
  responses: Response[]
  attempts: { t: number; channel: string }[]
  /** Numbers computed at asOf, by "quarter 2024-01-01T...". */
  snapshots: Map<string, Computed>
  uncovered: Uncovered | null
}

export interface Computed {
  numbers: Record<string, unknown>
  denominator: Household[]
  covered: Set<Household>
}

/** The homes that must follow the quarter's snapshot. */
export interface Uncovered {
  quarter: string
  left: Set<Household>
}

export const noPolicy = {} as Policy
