import type { CategoryId } from '#domain/tickets/categories'
import type { DeclineReason, HoldReason, RootCause, TicketKind } from '#domain/tickets/ticket'
import type { DepartmentKey } from './staff'

/** Photos that the seed can draw. */
export const PICTURES = [
  'lift-door',
  'lift-panel',
  'pipe',
  'dark-lamp',
  'rubbish',
  'parking',
  'crack',
  'branch',
  'fitness',
  'meter',
  'wet-wall',
  'gate',
] as const
export type PictureName = (typeof PICTURES)[number]

export type Season = 'always' | 'summer' | 'winter' | 'rain'

/** What people write about one matter, and what is written back. `{b} {lift} {f} {name} {owner}` are filled in. */
export interface Theme {
  readonly id: string
  readonly kind: TicketKind
  readonly category: CategoryId
  readonly place: 'home' | 'building' | 'area'
  /** Name of the public area, for `place: 'area'`. */
  readonly area?: string
  readonly season?: Season
  readonly weight: number
  readonly department: DepartmentKey
  readonly cause: RootCause
  /** Where `reply`, `done`, `more` or `again` have as many sentences, the n-th belong together. */
  readonly says: readonly string[]
  readonly reply: readonly string[]
  readonly done: readonly string[]
  /** The resident writes again. */
  readonly more?: readonly string[]
  /** Staff say how far it is. */
  readonly progress?: readonly string[]
  /** A question by staff and the answer to it. */
  readonly ask?: readonly [string, string]
  readonly hold?: readonly [HoldReason, string]
  /** Why it was not solved after all. */
  readonly again?: readonly string[]
  readonly decline?: readonly [DeclineReason, words: string, whereTo: string]
  readonly notAdopted?: boolean
  readonly picture?: PictureName
  readonly needsLift?: boolean
  /** An emergency: it comes by phone and staff enter it as urgent. */
  readonly urgent?: boolean
  /** About a person of the crew; the manager handles it. */
  readonly aboutStaff?: boolean
}

export type Blanks = Readonly<Record<string, string>>

/** Puts facts into a sentence. @throws RangeError for a blank that nobody filled. */
export const fill = (sentence: string, blanks: Blanks): string =>
  sentence.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const word = blanks[key]
    if (word === undefined) throw new RangeError(`nothing for {${key}}`)
    return word
  })

/** How much more often it happens in a month, 1-12. */
const CURVES: Record<Season, readonly number[]> = {
  always: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  summer: [0.2, 0.2, 0.3, 0.5, 1, 2.6, 3.4, 3.2, 1.6, 0.6, 0.3, 0.2],
  winter: [3.2, 2.8, 1.4, 0.3, 0.1, 0.1, 0.1, 0.1, 0.2, 0.7, 2.2, 3.2],
  rain: [0.3, 0.4, 0.7, 1.3, 1.9, 2.5, 2.2, 1.9, 1.2, 0.6, 0.4, 0.3],
}

/** @param month 1-12 */
export const seasonal = (theme: Theme, month: number): number =>
  theme.weight * (CURVES[theme.season ?? 'always'][month - 1] ?? 1)
