import type { AppointmentDeed, MissedBy } from '../appointments/appointment'
import type { ContactChannel, ContactReason } from '../staff/contact'
import type { StaffRole } from '../staff/roles'
import type { Instant } from '../time'
import type { CategoryId } from './categories'
import type { PromiseNumbers } from './policy'
import type {
  Actor,
  ClosedBy,
  DeclineReason,
  HideNameFrom,
  HoldReason,
  Outcome,
  Priority,
  RootCause,
  Ticket,
  TicketKind,
  TicketSource,
  TicketState,
  Transition,
} from './ticket'

export type ActorRole = 'resident' | StaffRole | 'job' | 'import'

/** Every event says when, by whom, and between which states; it is never changed afterwards. */
export interface EventFrame {
  /** Server time at which it was written down. */
  readonly at: Instant
  readonly actorRole: ActorRole
  /** A person for residents, a staff id for staff, null for a job or an import. */
  readonly actorId: string | null
  readonly from: TicketState | null
  readonly to: TicketState
}

export interface SubmittedEvent extends EventFrame {
  readonly type: 'submitted'
  readonly transition: 'T1'
  readonly from: null
  readonly id: string
  readonly communityId: string
  readonly kind: TicketKind
  readonly categoryId: CategoryId
  readonly source: TicketSource
  readonly priority: Priority
  readonly reporterId: string | null
  readonly houseId: string | null
  readonly departmentId: string | null
  readonly hideNameFrom: HideNameFrom
  readonly aboutStaffIds: readonly string[]
  readonly followsId: string | null
  readonly policyVersion: number
  readonly promises?: PromiseNumbers
  /** Of the community's categories; absent: the house's own. */
  readonly gridVersion?: number
  /** The contact that made the ticket; earlier than `at` when staff enter a call afterwards. */
  readonly submittedAt: Instant
  readonly externalDueAt: Instant | null
}

interface NewOwner {
  readonly ownerId: string
  readonly departmentId: string | null
}

interface Reopening {
  readonly noteLength: number
  readonly tags: readonly string[]
  readonly contactRecordId: string | null
  readonly reopenCount: number
  readonly cycle: number
  /** Changed at the second reopening only. */
  readonly ownerId: string | null
  readonly departmentId: string | null
  readonly priority: Priority
}

type Nothing = Record<never, never>

/** What each transition adds to the frame. Lengths stand for messages, which are kept elsewhere. */
export interface TransitionPayloads {
  T2: NewOwner
  T3: Nothing
  T4: NewOwner
  T5: { readonly noteLength: number }
  T6: Nothing
  T7: { readonly reason: HoldReason; readonly expectedAt: Instant }
  T8: Nothing
  T9: {
    readonly noteLength: number
    readonly rootCause: RootCause
    readonly outcome: Outcome
    readonly autoCloseAt: Instant
  }
  T10: NewOwner & {
    readonly noteLength: number
    readonly outcome: 'answered'
    readonly autoCloseAt: Instant
  }
  T10b: NewOwner & {
    readonly noteLength: number
    readonly closedBy: 'thanks'
    readonly confirmed: false
  }
  T11: {
    readonly confirm: 'yes' | 'partly'
    readonly closedBy: 'resident' | 'visit'
    readonly confirmed: boolean
    readonly outcome: Outcome | null
    readonly contactRecordId: string | null
  }
  T11b: { readonly confirm: 'yes'; readonly closedBy: ClosedBy; readonly confirmed: true }
  T11c: { readonly autoCloseAt: Instant }
  T12: { readonly closedBy: 'auto'; readonly confirmed: false; readonly dueAt: Instant }
  T13: Reopening
  T14: Reopening
  T15: {
    readonly reason: DeclineReason
    readonly noteLength: number
    readonly whereTo: string
    readonly outcome: 'not_solved'
  }
  T16: { readonly parentId: string; readonly noteLength: number }
  T17: { readonly parentId: string }
  T18: { readonly contactRecordId: string | null }
  T19: { readonly outcome: Outcome | null }
  T20a: {
    readonly toStaffId: string | null
    readonly toDepartmentId: string | null
    readonly reason: string
  }
  T20b: NewOwner
  T20c: Nothing
}

export type TransitionName = keyof TransitionPayloads

export type StepEvent<K extends TransitionName> = EventFrame & {
  readonly type: 'transition'
  readonly transition: K & Transition
} & TransitionPayloads[K]

export type TransitionEvent = { [K in TransitionName]: StepEvent<K> }[TransitionName]

export interface MessageEvent extends EventFrame {
  readonly type: 'message'
  readonly author: 'resident' | 'staff' | 'bot'
  readonly visibility: 'public' | 'internal'
  /** False for receipts and other automatic texts: they never keep a promise. */
  readonly human: boolean
  /** An unedited saved reply: it counts and is flagged. */
  readonly saved: boolean
  /** The contact that made the ticket: never an answer to it. */
  readonly creating: boolean
  readonly noteLength: number
}

export interface PriorityChangedEvent extends EventFrame {
  readonly type: 'priority-changed'
  readonly fromPriority: Priority
  readonly toPriority: Priority
  readonly reason: string
}

export interface PrivacyChangedEvent extends EventFrame {
  readonly type: 'privacy-changed'
  readonly hideNameFrom: HideNameFrom
}

export interface EndorsedEvent extends EventFrame {
  readonly type: 'endorsed'
  readonly houseId: string
  readonly personId: string
}

export interface UrgedEvent extends EventFrame {
  readonly type: 'urged'
}

/** T8: a job writes that the day went by; a person names the next one. */
export interface ExpectedDateEvent extends EventFrame {
  readonly type: 'expected-date-passed' | 'expected-date-set'
  readonly expectedAt: Instant
}

/** The manager learned a hidden reporter's name and home; the reporter sees that, and why. */
export interface RevealedEvent extends EventFrame {
  readonly type: 'revealed'
  readonly reason: string
}

/** RES-17: what happened to a visit, as the story of the ticket tells it. */
export interface AppointmentEvent extends EventFrame {
  readonly type: 'appointment'
  readonly deed: AppointmentDeed
  /** Beginning of the window that it is about. */
  readonly window: Instant | null
  /** How many windows it offers. */
  readonly windows: number
  readonly missedBy: MissedBy | null
  readonly reason: string | null
}

/** STF-05: somebody was spoken to outside the app. */
export interface ContactEvent extends EventFrame {
  readonly type: 'contact'
  readonly contactRecordId: string
  readonly channel: ContactChannel
  readonly reasonCode: ContactReason
  readonly minutes: number
  /** Staff spoke with the resident: it answers as a public word does. */
  readonly answers: boolean
  /** Deadline of a 12345 order that is about this ticket. */
  readonly externalDueAt: Instant | null
}

/** STF-04: somebody helps with it, or no longer. */
export interface HelperEvent extends EventFrame {
  readonly type: 'helper-added' | 'helper-removed'
  readonly staffId: string
}

/** STF-17: who had it is away. */
export interface HandedOnEvent extends EventFrame {
  readonly type: 'handed-on'
  readonly fromStaffId: string
  readonly ownerId: string
  readonly departmentId: string | null
}

export type TicketEvent =
  | SubmittedEvent
  | TransitionEvent
  | MessageEvent
  | PriorityChangedEvent
  | PrivacyChangedEvent
  | EndorsedEvent
  | UrgedEvent
  | ExpectedDateEvent
  | RevealedEvent
  | AppointmentEvent
  | ContactEvent
  | HelperEvent
  | HandedOnEvent

export const actorRole = (actor: Actor): ActorRole => (actor.as === 'staff' ? actor.role : actor.as)

export function actorId(actor: Actor): string | null {
  if (actor.as === 'staff') return actor.staffId
  return actor.as === 'resident' ? actor.personId : null
}

/** The frame of an event that leaves the state as it is. */
export const frame = (ticket: Ticket, actor: Actor, now: Instant) => ({
  at: now,
  actorRole: actorRole(actor),
  actorId: actorId(actor),
  from: ticket.state,
  to: ticket.state,
})
