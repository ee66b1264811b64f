import type { Share } from '../ratings/coverage'
import type { IndicatorDues } from '../tickets/clock'
import type { Outcome, TicketKind } from '../tickets/ticket'
import type { Instant } from '../time'

/** A ticket as it was known at the report's asOf; later facts are later facts. */
export interface TicketFacts {
  readonly kind: TicketKind
  readonly firstResponseAt: Instant | null
  /** The first answer was a saved reply sent as it stands. */
  readonly firstResponseSaved: boolean
  readonly fullResolutionAt: Instant | null
  readonly outcome: Outcome | null
  readonly confirmed: boolean
  /** Limits of the first round, with the pauses as known at asOf. */
  readonly dues: IndicatorDues
  /** When it was merged or withdrawn, and stayed so; null otherwise. */
  readonly voidedAt: Instant | null
}

/** `[from, to)` */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

export interface ClosedLoop {
  readonly respondedIn24h: Share
  /** Saved replies sent as they stand do not count here. */
  readonly respondedIn24hOwnWords: Share
  readonly priorityIn48h: Share
  readonly resolvedIn1Month: Share
  readonly confirmedIn1Month: Share
}

const SOLVABLE: readonly TicketKind[] = ['complaint', 'repair', 'inquiry']
const ANSWERABLE: readonly TicketKind[] = [...SOLVABLE, 'suggestion']

/** A ticket that a rate counts, and whether it is above the line. */
export interface Counted<T extends TicketFacts = TicketFacts> {
  readonly ticket: T
  readonly met: boolean
}

/** Selected by the moment at which the limit falls due, so that no ticket escapes every report. */
function falling<T extends TicketFacts>(
  tickets: readonly T[],
  kinds: readonly TicketKind[],
  period: Period,
  dueOf: (dues: IndicatorDues) => Instant | null,
): readonly { readonly ticket: T; readonly due: Instant }[] {
  return tickets.flatMap((ticket) => {
    const due = dueOf(ticket.dues)
    if (!kinds.includes(ticket.kind) || due === null) return []
    const isIn = due >= period.from && due < period.to
    const isVoid = ticket.voidedAt !== null && ticket.voidedAt <= due
    return isIn && !isVoid ? [{ ticket, due }] : []
  })
}

const isBy = (at: Instant | null, due: Instant): boolean => at !== null && at <= due

/** Claimed: solved or answered and not reopened since, in time. Declined tickets stay below the line. */
const isSolved = ({ outcome, fullResolutionAt }: TicketFacts, due: Instant): boolean =>
  (outcome === 'solved' || outcome === 'answered') && isBy(fullResolutionAt, due)

export const LOOP_KEYS = ['replied', 'repliedOwnWords', 'priority', 'solved', 'confirmed'] as const
export type LoopKey = (typeof LOOP_KEYS)[number]

/** The tickets behind one rate of a period, each once. @param tickets facts recorded until asOf */
export function behindRate<T extends TicketFacts>(
  key: LoopKey,
  tickets: readonly T[],
  period: Period,
): readonly Counted<T>[] {
  const count = (
    kinds: readonly TicketKind[],
    dueOf: (dues: IndicatorDues) => Instant | null,
    isMet: (ticket: T, due: Instant) => boolean,
  ) =>
    falling(tickets, kinds, period, dueOf).map(({ ticket, due }) => ({
      ticket,
      met: isMet(ticket, due),
    }))
  switch (key) {
    case 'replied':
      return count(ANSWERABLE, firstDue, (one, due) => isBy(one.firstResponseAt, due))
    case 'repliedOwnWords':
      return count(
        ANSWERABLE,
        firstDue,
        (one, due) => isBy(one.firstResponseAt, due) && !one.firstResponseSaved,
      )
    case 'priority':
      return count(
        SOLVABLE,
        (dues) => dues.priorityDueAt,
        (one, due) => isBy(one.fullResolutionAt, due),
      )
    case 'solved':
      return count(SOLVABLE, monthDue, isSolved)
    case 'confirmed':
      return count(SOLVABLE, monthDue, (one, due) => isSolved(one, due) && one.confirmed)
  }
}

const firstDue = (dues: IndicatorDues) => dues.firstResponseDueAt
const monthDue = (dues: IndicatorDues) => dues.monthDueAt

/** How many of them are above the line. */
export const shareOf = (counted: readonly { readonly met: boolean }[]): Share => ({
  numerator: counted.filter(({ met }) => met).length,
  denominator: counted.length,
})

/**
 * The rates of a period. Claimed and confirmed always stand side by side.
 * @param tickets facts recorded until asOf = period.to + 24 h
 */
export function closedLoop(tickets: readonly TicketFacts[], period: Period): ClosedLoop {
  const of = (key: LoopKey): Share => shareOf(behindRate(key, tickets, period))
  return {
    respondedIn24h: of('replied'),
    respondedIn24hOwnWords: of('repliedOwnWords'),
    priorityIn48h: of('priority'),
    resolvedIn1Month: of('solved'),
    confirmedIn1Month: of('confirmed'),
  }
}
