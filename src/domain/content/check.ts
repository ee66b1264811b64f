import { allowed, type Decision, refused } from '../decision'
import type { StaffRole } from '../staff/roles'
import { fits, type Lengths } from '../words'

/** What a resident makes that another person may come to see. */
export const CONTENT_KINDS = ['ticket', 'message', 'photo', 'praise', 'name'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/**
 * pending: the check is under way; review: a person of the desk should look; blocked: the check says no;
 * passed: it says yes; released and hidden: the desk said so, and no check overrules a person.
 */
export const CHECK_STATES = [
  'pending',
  'review',
  'blocked',
  'passed',
  'released',
  'hidden',
] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** desk: front desk, manager, admin; staff: everybody else who works here; other: another resident. */
export type ContentReader = 'author' | 'desk' | 'staff' | 'other'

const DESK: readonly StaffRole[] = ['frontdesk', 'manager', 'admin']

/** As whom somebody reads. Staff who wrote it read it as its author. @param role null: a resident */
export function contentReader(
  who: { readonly personId: string; readonly role: StaffRole | null },
  authorId: string | null,
): ContentReader {
  if (who.personId === authorId) return 'author'
  if (who.role === null) return 'other'
  return DESK.includes(who.role) ? 'desk' : 'staff'
}

/**
 * May this reader see it? Staff work with what is not checked yet, and with what only a machine disliked:
 * a complaint must not wait for it. What the desk hid stays with the desk and its author (edge case 28).
 * @param state null: nothing was ever asked about it
 */
export function isShown(state: CheckState | null, reader: ContentReader): boolean {
  switch (state) {
    case null:
    case 'passed':
    case 'released':
      return true
    case 'pending':
    case 'review':
    case 'blocked':
      return reader !== 'other'
    case 'hidden':
      return reader === 'author' || reader === 'desk'
  }
}

/** The quiet mark beside it: still being checked, not passed, or hidden by the desk. */
export type CheckMark = 'checking' | 'blocked' | 'hidden'

/** Other residents learn only that something is not shown (yet), never what was thought of it. */
export function markOf(state: CheckState | null, reader: ContentReader): CheckMark | null {
  switch (state) {
    case null:
    case 'passed':
    case 'released':
      return null
    case 'pending':
    case 'review':
      return 'checking'
    case 'blocked':
      return reader === 'other' ? 'hidden' : 'blocked'
    case 'hidden':
      return 'hidden'
  }
}

export type Verdict = 'pass' | 'review' | 'risky'

/** What a verdict makes of it; null: a person was faster, and stays right. */
export function afterVerdict(state: CheckState, verdict: Verdict): CheckState | null {
  if (state !== 'pending') return null
  return ({ pass: 'passed', review: 'review', risky: 'blocked' } as const)[verdict]
}

export type Moderation = 'release' | 'hide'
export const MODERATIONS = ['release', 'hide'] as const satisfies readonly Moderation[]

/** Why it is hidden, in a few words for the author. */
export const HIDE_REASON: Lengths = { min: 2, max: 200 }

export type ContentRefusal =
  | 'bad-input:reason'
  | 'illegal-transition:state'
  | 'not-allowed:own'
  | 'not-allowed:author'

export interface ContentFacts {
  readonly state: CheckState | null
  /** Who wrote it; null: nobody that is still known. */
  readonly authorId: string | null
}

/**
 * The desk shows it to others, or hides it with a reason. Nobody decides about the own words, except that
 * everybody may hide them. Hiding takes nothing out of the story: a first response stays one (edge case 11).
 */
export function decideModeration(
  facts: ContentFacts,
  wish: { readonly decision: Moderation; readonly reason: string; readonly personId: string },
): Decision<{ readonly state: 'released' | 'hidden'; readonly reason: string }, ContentRefusal> {
  const { decision, personId } = wish
  const reason = wish.reason.trim()
  if (decision === 'hide') {
    if (facts.state === 'hidden') return refused('illegal-transition:state')
    return fits(reason, HIDE_REASON)
      ? allowed({ state: 'hidden', reason } as const)
      : refused('bad-input:reason')
  }
  if (personId === facts.authorId) return refused('not-allowed:own')
  const open = facts.state !== null && !['passed', 'released'].includes(facts.state)
  return open
    ? allowed({ state: 'released', reason: '' } as const)
    : refused('illegal-transition:state')
}

/** The author asks the desk to look at what the check blocked; once, for then a person has it. */
export function decideAppeal(
  facts: ContentFacts,
  personId: string,
): Decision<'review', ContentRefusal> {
  if (personId !== facts.authorId) return refused('not-allowed:author')
  return facts.state === 'blocked' ? allowed('review') : refused('illegal-transition:state')
}
