import type { StaffRole } from '../staff/roles'
import type { Instant } from '../time'
import type { PromiseNumbers } from './policy'

export const TICKET_KINDS = ['complaint', 'suggestion', 'inquiry', 'repair', 'praise'] as const
export type TicketKind = (typeof TICKET_KINDS)[number]

export const TICKET_STATES = [
  'submitted',
  'accepted',
  'processing',
  'pending_resident',
  'on_hold',
  'resolved',
  'closed',
  'declined',
  'merged',
  'withdrawn',
] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** Every state is open, claimed, settled or void; call sites ask isOpen and its sisters in status.ts. */
export const STATE_CLASS = {
  submitted: 'open',
  accepted: 'open',
  processing: 'open',
  pending_resident: 'open',
  on_hold: 'open',
  resolved: 'claimed',
  closed: 'settled',
  declined: 'settled',
  merged: 'void',
  withdrawn: 'void',
} as const satisfies Record<TicketState, 'open' | 'claimed' | 'settled' | 'void'>

export const PRIORITIES = ['urgent', 'priority', 'normal'] as const
export type Priority = (typeof PRIORITIES)[number]

export const SOURCES = [
  'miniapp',
  'phone',
  'sms',
  'email',
  'onsite',
  'wecom',
  'hotline12345',
  'import',
] as const
export type TicketSource = (typeof SOURCES)[number]

export const OUTCOMES = [
  'solved',
  'partly',
  'not_solved',
  'adopted',
  'not_adopted',
  'answered',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const ROOT_CAUSES = [
  'equipment',
  'workmanship',
  'staffing',
  'process',
  'third_party',
  'resident_conduct',
  'design',
  'information',
  'other',
] as const
export type RootCause = (typeof ROOT_CAUSES)[number]

/** Why a ticket is not taken up (T15); the responsible party is named beside it. */
export const DECLINE_REASONS = [
  'not_responsible',
  'no_action',
  'not_enough_info',
  'against_rules',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const HOLD_REASONS = ['third_party', 'parts', 'budget', 'weather', 'owners_vote'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/** From whom the reporter's name is hidden: always from neighbours; from handlers only on request. */
export const HIDE_FROM = ['neighbours', 'handlers'] as const
export type HideNameFrom = (typeof HIDE_FROM)[number]

export const CLOSED_BY = ['resident', 'auto', 'visit', 'thanks'] as const
export type ClosedBy = (typeof CLOSED_BY)[number]

/** Names of the rows in the table of transitions; `T1` is the submission itself. */
// biome-ignore format: read as one row of the table
export const TRANSITIONS = [
  'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T10b', 'T11', 'T11b',
  'T11c', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'T19', 'T20a', 'T20b', 'T20c',
] as const
export type Transition = (typeof TRANSITIONS)[number]

/** Who acts. A job has no person behind it and can therefore never confirm. */
export type Actor =
  | { readonly as: 'resident'; readonly personId: string }
  | {
      readonly as: 'staff'
      readonly staffId: string
      readonly personId: string
      readonly role: StaffRole
      readonly departmentId: string | null
    }
  | { readonly as: 'job' }
  | { readonly as: 'import' }

/** A span in which the resolution clock stands still; `to` is null while it is open. */
export interface Pause {
  readonly from: Instant
  readonly to: Instant | null
}

/** A time of raised priority that a manager ended; kept, because lowering erases no breach. */
export interface PastPriority {
  readonly priority: 'urgent' | 'priority'
  readonly from: Instant
  readonly to: Instant
}

export interface Offer {
  readonly staffId: string | null
  readonly departmentId: string | null
  readonly byStaffId: string
  readonly at: Instant
}

/** All that the rules must know of a ticket. Words, names and photos are not among it. */
export interface Ticket {
  readonly id: string
  readonly communityId: string
  readonly kind: TicketKind
  readonly categoryId: string
  readonly source: TicketSource
  readonly priority: Priority
  readonly state: TicketState
  /** null when a caller without an account reported by phone. */
  readonly reporterId: string | null
  readonly houseId: string | null
  readonly hideNameFrom: HideNameFrom
  readonly aboutStaffIds: readonly string[]
  readonly ownerId: string | null
  readonly departmentId: string | null
  readonly offer: Offer | null
  /** Staff beside the owner; absent until somebody helped. */
  readonly helperIds?: readonly string[]
  readonly parentId: string | null
  readonly followsId: string | null
  readonly policyVersion: number
  /** The community's own numbers of that version. */
  readonly promises?: PromiseNumbers
  /** Of the community's categories; absent: the house's own. */
  readonly gridVersion?: number
  readonly submittedAt: Instant
  /** The first public human answer; never erased. */
  readonly firstResponseAt: Instant | null
  /** When the priority clock began: the submission, or the moment of raising. */
  readonly priorityAt: Instant | null
  /** When it became urgent; null when it is not. */
  readonly urgentAt: Instant | null
  readonly pastPriorities: readonly PastPriority[]
  /** Deadline of a 12345 order; the stricter of it and ours counts. */
  readonly externalDueAt: Instant | null
  readonly pauses: readonly Pause[]
  /** Public questions of staff (T5), with the moment of the resident's answer. */
  readonly questions: readonly { readonly at: Instant; readonly answeredAt: Instant | null }[]
  readonly expectedAt: Instant | null
  /** When a job noted that `expectedAt` went by; a new date is due 24 h later. */
  readonly expectedPassedAt: Instant | null
  readonly holdReason: HoldReason | null
  readonly rootCause: RootCause | null
  readonly outcome: Outcome | null
  readonly resolvedAt: Instant | null
  readonly resolvedById: string | null
  readonly firstResolutionAt: Instant | null
  /** The last `resolved` that was not reopened. */
  readonly fullResolutionAt: Instant | null
  /** When T12 may close it: 7 x 24 h after resolved, T11c or the last resident message. */
  readonly autoCloseAt: Instant | null
  readonly unclearAt: Instant | null
  readonly closedAt: Instant | null
  readonly closedBy: ClosedBy | null
  readonly confirmed: boolean
  readonly confirmedAt: Instant | null
  readonly declinedAt: Instant | null
  readonly declineReason: DeclineReason | null
  /** Rises with T13 and T14. */
  readonly reopenCount: number
  /** Ends the first round, whose due the indicators keep. */
  readonly firstReopenedAt: Instant | null
  /** 1 for the first round; rises with each reopening. */
  readonly cycle: number
  /** Start of the running cycle: submission or reopening. */
  readonly cycleAt: Instant
  /** First public human answer within the running cycle. */
  readonly cycleResponseAt: Instant | null
  /** The oldest message of the resident that no person has answered yet. */
  readonly unansweredAt: Instant | null
  readonly lastResidentMessageAt: Instant | null
  /** The last reminder by the reporter (once in 24 h). */
  readonly urgedAt: Instant | null
  /** Homes that said "me too"; three make it a priority. */
  readonly endorsedHouseIds: readonly string[]
  /** What T19 would restore, while it may. */
  readonly undo: Undo | null
  readonly version: number
}

/** The facts that T9, T10 and T15 overwrite and T19 brings back. */
export type BeforeUndo = Pick<
  Ticket,
  | 'ownerId'
  | 'departmentId'
  | 'offer'
  | 'pauses'
  | 'expectedAt'
  | 'expectedPassedAt'
  | 'holdReason'
  | 'firstResponseAt'
  | 'cycleResponseAt'
  | 'unansweredAt'
  | 'resolvedAt'
  | 'resolvedById'
  | 'firstResolutionAt'
  | 'fullResolutionAt'
>

export interface Undo {
  readonly to: TicketState
  readonly byStaffId: string
  readonly at: Instant
  readonly outcome: Outcome | null
  readonly rootCause: RootCause | null
  readonly before: BeforeUndo
}
