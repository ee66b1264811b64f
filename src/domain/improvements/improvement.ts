import { allowed, type Decision, refused } from '../decision'
import { addDays, type Instant } from '../time'
import { fits } from '../words'

export const IMPROVEMENT_STATES = ['doing', 'done', 'not_possible'] as const
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number]

/** How it is seen that an improvement holds: somebody looks on a day, or residents' scores are compared. */
export const VERIFICATIONS = ['date', 'survey'] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** What residents asked for, in few words of the house's own. */
export const ASKED = { min: 4, max: 100 }
/** What is or was done, or why it cannot be. */
export const DID = { min: 4, max: 300 }
const LONGEST_DAYS = 366

export interface Improvement {
  readonly state: ImprovementState
  readonly publishedAt: Instant | null
  readonly verifyAt: Instant | null
  /** null: not verified yet. */
  readonly holds: boolean | null
}

export type ImprovementRefusal =
  | 'bad-input:asked'
  | 'bad-input:did'
  | 'bad-input:dueAt'
  | 'bad-input:verifyAt'
  | 'illegal-transition:state'
  | 'illegal-transition:published'
  | 'illegal-transition:verifyAt'

export interface Opening {
  readonly asked: string
  readonly did: string
  readonly dueAt: Instant
  readonly verifyAt: Instant
}

const within = (at: Instant, from: Instant): boolean =>
  at > from && at <= addDays(from, LONGEST_DAYS)

/**
 * STF-07: an improvement has words, a day by which it is done and a later one on which somebody looks whether it
 * holds; both within a year.
 */
export function decideOpening(
  opening: Opening,
  now: Instant,
): Decision<Opening, ImprovementRefusal> {
  if (!fits(opening.asked, ASKED)) return refused('bad-input:asked')
  if (!fits(opening.did, DID)) return refused('bad-input:did')
  if (!within(opening.dueAt, now)) return refused('bad-input:dueAt')
  if (!within(opening.verifyAt, opening.dueAt)) return refused('bad-input:verifyAt')
  return allowed({ ...opening, asked: opening.asked.trim(), did: opening.did.trim() })
}

/** To "You said, we did"; once, whatever became of it. */
export const decidePublishing = (one: Improvement): Decision<true, ImprovementRefusal> =>
  one.publishedAt === null ? allowed(true) : refused('illegal-transition:published')

/** Done, or not possible and why; the words replace what was promised. */
export function decideFinish(
  one: Improvement,
  finish: { readonly state: 'done' | 'not_possible'; readonly did: string },
): Decision<typeof finish, ImprovementRefusal> {
  if (one.state !== 'doing') return refused('illegal-transition:state')
  if (!fits(finish.did, DID)) return refused('bad-input:did')
  return allowed({ ...finish, did: finish.did.trim() })
}

/** Looked at on its day or later: it holds, or it does not and the work goes on until a new day. */
export function decideVerdict(
  one: Improvement,
  verdict: { readonly holds: boolean; readonly dueAt: Instant | null },
  now: Instant,
): Decision<Pick<Improvement, 'state' | 'holds'>, ImprovementRefusal> {
  if (one.state !== 'done' || one.holds !== null) return refused('illegal-transition:state')
  if (one.verifyAt === null || now < one.verifyAt) return refused('illegal-transition:verifyAt')
  if (verdict.holds) return allowed({ state: 'done', holds: true })
  if (verdict.dueAt === null || !within(verdict.dueAt, now)) return refused('bad-input:dueAt')
  return allowed({ state: 'doing', holds: null })
}
