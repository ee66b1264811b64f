import type { Instant } from '../time'

/** A community's first version is 1001: below are those of the house. */
export const OF_COMMUNITY = 1000

/** One version of what a community sets for itself; it is never changed. */
export interface Version {
  readonly version: number
  readonly validFrom: Instant
}

export const newestOf = <V extends Version>(versions: readonly V[]): V | null =>
  versions.reduce<V | null>(
    (last, one) => (last !== null && last.version > one.version ? last : one),
    null,
  )

/** From a moment that lies ahead, and after the newest one. */
export const mayBegin = (newest: Version | null, validFrom: Instant, now: Instant): boolean =>
  validFrom > now && validFrom > (newest?.validFrom ?? 0)

export const nextNumber = (newest: Version | null): number => (newest?.version ?? OF_COMMUNITY) + 1

/** What a community says of a category or a question; `on` is the house's own and need not be said. */
export const MARKS = ['on', 'priority', 'off'] as const
export type Mark = (typeof MARKS)[number]
export type Marks = Readonly<Record<string, Mark>>

/** A community may leave these out of the quarter's questions and of the form about the services. */
export const OPTIONAL_QUESTIONS = ['overall', 'expectation', 'suggestion'] as const
export type OptionalQuestion = (typeof OPTIONAL_QUESTIONS)[number]
