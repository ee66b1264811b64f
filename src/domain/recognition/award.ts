import { allowed, type Decision, refused } from '../decision'
import { wilsonInterval } from '../ratings/score'
import type { StaffRole } from '../staff/roles'
import type { CategoryId } from '../tickets/categories'
import { fits, type Lengths } from '../words'

export const AWARDS = ['smileAngel', 'guardStar', 'bestCleaner'] as const
/** STF-10: recognition of a month. There is no list of the others. */
export type Award = (typeof AWARDS)[number]

/** Fewer contacts say nothing about a person. */
export const MIN_CONTACTS = 5
/** How many the manager is shown for each kind. */
const SHOWN = 3
export const AWARD_WORDS: Lengths = { min: 0, max: 100 }

const GUARDING: readonly CategoryId[] = ['security', 'parking', 'safety', 'noise']
const CLEANING: readonly CategoryId[] = ['cleaning', 'greening']

/** One member of staff in one month. */
export interface Contacts {
  readonly staffId: string
  readonly role: StaffRole
  /** Matters in which this member served a resident, by category; each resident's matter counts once. */
  readonly byCategory: Readonly<Partial<Record<CategoryId, number>>>
  /** Of them those that the resident praised: by name, or with five of five. */
  readonly praised: number
}

/** About people, or about anything: it tells nothing of somebody's work. */
const SILENT: readonly string[] = ['staff', 'other']

const sumOf = (by: Contacts['byCategory'], of?: readonly CategoryId[]): number =>
  Object.entries(by)
    .filter(([category]) => of === undefined || of.some((one) => one === category))
    .reduce((sum, [, n]) => sum + n, 0)

/**
 * Which award somebody may get: who works at the desk the smile, a worker by what most of the work was about.
 * @returns null for work that has no award, and for those who decide
 */
export function awardFor({ role, byCategory }: Contacts): Award | null {
  if (role === 'manager' || role === 'admin') return null
  if (role !== 'worker') return 'smileAngel'
  const work = Object.fromEntries(
    Object.entries(byCategory).filter(([category]) => !SILENT.includes(category)),
  )
  const all = sumOf(work)
  if (sumOf(byCategory, GUARDING) * 2 > all) return 'guardStar'
  return sumOf(byCategory, CLEANING) * 2 > all ? 'bestCleaner' : null
}

export interface Candidate {
  readonly staffId: string
  readonly praised: number
  readonly contacts: number
  /** Lower bound of the Wilson interval of praised / contacts, percent. */
  readonly low: number
}

/**
 * Candidates of one kind, the surest first: by the lower bound, so that 20 of 20 stands before 5 of 5. At least five
 * contacts and one praise; ties by more praise, then by id, so that the same month gives the same list.
 */
export function candidatesFor(kind: Award, all: readonly Contacts[]): readonly Candidate[] {
  return all
    .filter((one) => awardFor(one) === kind)
    .map((one): Candidate => {
      const contacts = sumOf(one.byCategory)
      const praised = Math.min(one.praised, contacts)
      const low = wilsonInterval(praised, contacts).low ?? 0
      return { staffId: one.staffId, praised, contacts, low }
    })
    .filter(({ contacts, praised }) => contacts >= MIN_CONTACTS && praised > 0)
    .sort((a, b) => b.low - a.low || b.praised - a.praised || (a.staffId < b.staffId ? -1 : 1))
    .slice(0, SHOWN)
}

export type AwardRefusal =
  | 'bad-input:words'
  | 'bad-input:staffId'
  | 'illegal-transition:confirmed'
  | 'illegal-transition:month'

/** The manager confirms one candidate of a month that is over; nobody else, and nothing twice. */
export function decideAward(
  asked: { readonly staffId: string; readonly words: string },
  candidates: readonly Candidate[],
  { over, taken }: { readonly over: boolean; readonly taken: boolean },
): Decision<Candidate & { readonly words: string }, AwardRefusal> {
  if (!over) return refused('illegal-transition:month')
  if (taken) return refused('illegal-transition:confirmed')
  const words = asked.words.trim()
  if (!fits(words, AWARD_WORDS)) return refused('bad-input:words')
  const chosen = candidates.find(({ staffId }) => staffId === asked.staffId)
  return chosen === undefined ? refused('bad-input:staffId') : allowed({ ...chosen, words })
}
