import type { Instant } from '../time'
import type { DeclineReason, HoldReason, Outcome, RootCause, TicketState } from './ticket'

/** What a person or a job may try to do with a ticket that exists. The submission itself is T1. */
export const ACTION_TYPES = [
  'accept',
  'process',
  'take',
  'ask',
  'resume',
  'hold',
  'unhold',
  'resolve',
  'answer',
  'thank',
  'confirm',
  'unclear',
  'auto-close',
  'reopen',
  'decline',
  'merge',
  'unmerge',
  'withdraw',
  'undo',
  'offer',
  'accept-offer',
  'return-offer',
] as const
export type ActionType = (typeof ACTION_TYPES)[number]

/** Staff acting for a resident name the contact in which the resident said so. */
interface OnBehalf {
  readonly contactRecordId?: string
}

export type TransitionAction =
  /** T2 */
  | { readonly type: 'accept'; readonly ownerId: string }
  /** T3 */
  | { readonly type: 'process' }
  /** T4 */
  | { readonly type: 'take'; readonly ownerId: string }
  /** T5: a public question. */
  | { readonly type: 'ask'; readonly words: string }
  /** T6 by staff or job; a resident resumes by answering. */
  | { readonly type: 'resume' }
  /** T7 */
  | { readonly type: 'hold'; readonly reason: HoldReason; readonly expectedAt: Instant }
  /** T8 */
  | { readonly type: 'unhold' }
  /** T9: a suggestion must say adopted or not_adopted; the others default to solved. A repair shows a photo. */
  | {
      readonly type: 'resolve'
      readonly note: string
      /** How many photos of the result come with it; absent: none. */
      readonly photos?: number
      readonly rootCause: RootCause
      readonly outcome?: Outcome
    }
  /** T10: the one-step answer to a question. */
  | { readonly type: 'answer'; readonly words: string }
  /** T10b */
  | { readonly type: 'thank'; readonly words: string }
  /** T11, T11b */
  | ({ readonly type: 'confirm'; readonly answer: 'yes' | 'partly' } & OnBehalf)
  /** T11c */
  | { readonly type: 'unclear' }
  /** T12 */
  | { readonly type: 'auto-close' }
  /** T13, T14: words or at least one tag. */
  | ({
      readonly type: 'reopen'
      readonly reason?: string
      readonly tags?: readonly string[]
    } & OnBehalf)
  /** T15 */
  | {
      readonly type: 'decline'
      readonly reason: DeclineReason
      readonly words: string
      readonly whereTo: string
    }
  /** T16: the words are the public note to the child. */
  | { readonly type: 'merge'; readonly parentId: string; readonly words: string }
  /** T17 */
  | { readonly type: 'unmerge' }
  /** T18 */
  | ({ readonly type: 'withdraw' } & OnBehalf)
  /** T19 */
  | { readonly type: 'undo' }
  /** T20a: to one person or one department. */
  | {
      readonly type: 'offer'
      readonly staffId?: string
      readonly departmentId?: string
      readonly reason: string
    }
  /** T20b */
  | { readonly type: 'accept-offer' }
  /** T20c */
  | { readonly type: 'return-offer' }

export type ActionOf<K extends ActionType> = Extract<TransitionAction, { readonly type: K }>

/** What the rules must know of the ticket that takes another in (T16, T17). */
export interface ParentFacts {
  readonly id: string
  readonly communityId: string
  readonly state: TicketState
  readonly confirmed: boolean
}

/** The colleague named in an action. The caller has seen that this person works in the community. */
export interface StaffFacts {
  readonly staffId: string
  readonly personId: string
  readonly departmentId: string | null
}

/** Facts from beside the ticket. A rule that needs one and does not get it refuses. */
export interface TransitionFacts {
  readonly parent?: ParentFacts
  /** Needed by accept, take and offer when they name somebody else than the actor. */
  readonly colleague?: StaffFacts
  /** Who becomes owner at the second reopening. */
  readonly manager?: StaffFacts
}
