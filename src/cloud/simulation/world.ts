import type { OptOut } from '#domain/followups/asking'
import type { LoggedAttempt } from '#domain/followups/ladder'
import type { Plan } from '#domain/followups/schedule'
import type { TaskState } from '#domain/followups/task'
import type { KeyCare } from '#domain/followups/wanted'
import type { Invitation } from '#domain/prompts/invitation'
import type { UncoveredFacts } from '#domain/reports/uncovered'
import type { ResidentRole, StaffRole } from '#domain/staff/roles'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Behaviour } from './behaviour'
import type { Dice } from './dice'
import type { QuarterFigures } from './figures'
import type { Machine } from './machine'
import type { Tx } from './transaction'

export interface StaffMember {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
  readonly departmentId: string
}

export interface Community {
  readonly id: string
  readonly homes: Home[]
  readonly tickets: TicketFile[]
  readonly staff: readonly StaffMember[]
  readonly responses: Response[]
  readonly attempts: { readonly at: Instant; readonly channel: string }[]
  /** F7: every start, in order, and the day's limit. */
  readonly starts: StartedTask[]
  readonly recoveries: Task[]
  duty: number
  day: { readonly from: Instant; readonly cap: number | null } | null
  startedToday: number
}

export interface StartedTask {
  readonly taskId: string
  readonly plan: Plan
  readonly at: Instant
  ledToRecovery: boolean
}

export interface Lodging {
  readonly person: Person
  readonly role: ResidentRole
  movedInAt: Instant
  movedOutAt: Instant | null
}

export interface Home {
  readonly id: string
  readonly community: Community
  readonly app: boolean
  readonly hash: number
  readonly silent: boolean
  readonly lodgings: Lodging[]
  readonly tasks: Task[]
  readonly tickets: TicketFile[]
  keyCare: KeyCare | null
  /** When somebody of the home last answered a card. */
  cardAnsweredAt: Instant | null
  /** Any answer that counts for coverage. */
  readonly answeredAt: Instant[]
  readonly scoredAt: Instant[]
  readonly reachedAt: Instant[]
  /** Of cards and looks at the home page: what was decided last, and which views were shown. */
  readonly refusals: NonNullable<UncoveredFacts['lastRefusal']>[]
  readonly shownAt: Instant[]
  readonly visitedAt: Instant[]
}

export interface Person {
  readonly id: string
  readonly home: Home
  readonly adult: boolean
  readonly isStaff: boolean
  verified: boolean
  optOut: readonly OptOut[]
  neverAt: Instant | null
  lastNpsAnswerAt: Instant | null
  lastSubmittedAt: Instant | null
  readonly cards: Map<string, Card>
  /** F11: what was decided last about each card. */
  readonly decided: Map<string, string>
  /** Subscribe messages that may still be sent. */
  readonly consents: Map<string, number>
}

export interface Card {
  readonly person: Person
  readonly key: string
  readonly task: Task | null
  readonly file: TicketFile | null
  readonly cycle: number
  readonly metrics: readonly string[]
  invitation: Invitation
  shown: number
}

export interface Task {
  readonly id: string
  readonly home: Home
  readonly plan: Plan
  readonly plannedAt: Instant
  readonly quarter: string | null
  readonly file: TicketFile | null
  readonly responseId: string | null
  readonly attempts: LoggedAttempt[]
  readonly absorbed: Plan[]
  readonly cards: Card[]
  anchorAt: Instant
  dueAt: Instant
  windowStart: Instant
  windowEnd: Instant
  state: TaskState
  begun: StartedTask | null
  endedAt: Instant | null
  person: Person | null
}

export interface TicketFile {
  ticket: Ticket
  readonly community: Community
  readonly home: Home | null
  readonly reporter: Person | null
  readonly events: TicketEvent[]
  /** Steps of the ladder that were told, `clock cycle message step`. */
  readonly told: Set<string>
  readonly ratings: Map<number, Response>
  readonly cards: Card[]
  /** The resident's messages by their time; an undo may let an old one wait again. */
  readonly heardAt: Map<Instant, string>
  opened: boolean
  alarms: number
}

export interface Answer {
  readonly metric: string
  readonly dimension?: string
  readonly score: number | null
}

export interface Response {
  readonly id: string
  readonly person: Person
  readonly at: Instant
  readonly filledBy: 'self' | 'staff'
  readonly ticketId: string | null
  readonly cycle: number | null
  readonly versions: { readonly at: Instant; readonly answers: readonly Answer[] }[]
}

/** Everything that somebody in the simulation may ask. */
export interface Sim {
  readonly machine: Machine
  readonly dice: Dice
  readonly behaviour: Behaviour
  readonly start: Instant
  readonly end: Instant
  readonly communities: Community[]
  readonly files: Map<string, TicketFile>
  /** While the servers of WeChat and of the SMS company do not answer. */
  readonly outage: { readonly from: Instant; readonly to: Instant }
  readonly newId: (kind: string) => string
  /** What each community's quarters came to, in the order of the reports. */
  readonly figures: QuarterFigures[]
  readonly keyed: { readonly harder: boolean }
  /** What other parts do when something happens; set where the parts are put together. */
  readonly on: {
    /** A task was planned, or moved: its ladder begins. */
    watched: (tx: Tx, task: Task) => void
    resolved: (tx: Tx, file: TicketFile) => void
    declined: (tx: Tx, file: TicketFile) => void
    questioned: (tx: Tx, file: TicketFile) => void
    /** It cannot be reopened any more: a new ticket names it. */
    followed: (tx: Tx, file: TicketFile) => void
  }
}

/** Whoever lives there now, in the order of moving in. */
export const livingIn = (home: Home, now: Instant): readonly Lodging[] =>
  home.lodgings
    .filter((one) => one.movedInAt <= now && (one.movedOutAt === null || now < one.movedOutAt))
    .sort((a, b) => a.movedInAt - b.movedInAt)
