import type { Household } from '../state'

export interface Pause {
  from: number
  to: number | null
}

/** The resolution clock in force: `base` is its end without pauses. */
export interface Resolution {
  clock: 'resolution' | 'priority'
  start: number
  base: number
}

/** One clock of a ticket; nextResponse has one for each message of the resident. */
export interface ClockRun {
  clock: string
  cycle: number
  messageId: string | undefined
  start: number
  /** A raised ticket keeps its first start beside the moment of raising. */
  alsoStart: number
  base: number
  /** Nothing could be emitted before: entry, the end of a pause, an undo. */
  from: number
  answersAtStart: number
  emitted: Set<number>
  required: boolean
}

/** What T19 brings back. */
export interface Before {
  t: number
  actorId: string | null
  state: string
  transition: string
  outcome: string | null
  resolvedAt: number | null
  resolverId: string | null
  firstAnswerAt: number | null
  ownWordsAt: number | null
  answers: number
  reopenedPause: Pause | null
}

export interface Ticket {
  id: string
  communityId: string
  home: Household | null
  reporterId: string
  kind: string
  categoryId: string
  priority: string
  isTest: boolean
  state: string
  ownerId: string | null
  enteredAt: number
  submittedAt: number
  firstDueAt: number
  externalDueAt: number | null
  cycle: number
  reopenCount: number
  /** Public human texts and deeds that count as an answer; their number stops clocks. */
  answers: number
  publicTexts: number
  /** A word of the resident waits for an answer. */
  unanswered: boolean
  messageIds: Set<string>
  firstAnswerAt: number | null
  ownWordsAt: number | null
  savedFirst: boolean
  lastResidentAt: number
  pauses: Pause[]
  resolution: Resolution
  /** The priority clock of the first cycle, which the indicators keep. */
  firstPriority: { start: number; base: number } | null
  raisedByReopen: boolean
  runs: Map<string, ClockRun>
  resolvedAt: number | null
  resolverId: string | null
  window: { low: number; high: number } | null
  unclearCycles: Set<number>
  doneAt: number | null
  closedBy: string | null
  confirmed: boolean
  outcome: string | null
  expectedAt: number | null
  passedDates: Set<number>
  offer: { to: string; voidAt: number } | null
  questions: { at: number; answered: boolean }[]
  parentId: string | null
  voidAt: number | null
  before: Before | null
  resolvedCycles: { cycle: number; at: number }[]
  ratedCycles: Map<number, number>
  plannedCycles: Set<number>
  alarms: number
  lastAlarmAt: number
  opened: boolean
  endorsers: Set<string>
}

const OPEN = new Set(['submitted', 'accepted', 'processing', 'pending_resident', 'on_hold'])
export const isOpen = (ticket: Ticket) => OPEN.has(ticket.state)

const STAFF = new Set(['frontdesk', 'steward', 'worker', 'followup', 'manager', 'admin'])
export const isStaffRole = (role: string) => STAFF.has(role)

/** Kinds whose clocks the promises name; a praise wants no answer. */
export const hasPromise = (ticket: Ticket) => ticket.kind !== 'praise' && !ticket.isTest
