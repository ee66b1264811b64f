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

interface Counted {
  readonly ticket: TicketFacts
  readonly due: Instant
}

/** Selected by the moment at which the limit falls due, so that no ticket escapes every report. */
function falling(
  tickets: readonly TicketFacts[],
  kinds: readonly TicketKind[],
  period: Period,
  dueOf: (dues: IndicatorDues) => Instant | null,
): readonly Counted[] {
  return tickets.flatMap((ticket) => {
    const due = dueOf(ticket.dues)
    if (!kinds.includes(ticket.kind) || due === null) return []
    const isIn = due >= period.from && due < period.to
    const isVoid = ticket.voidedAt !== null && ticket.voidedAt <= due
    return isIn && !isVoid ? [{ ticket, due }] : []
  })
}

const share = (counted: readonly Counted[], counts: (one: Counted) => boolean): Share => ({
  numerator: counted.filter(counts).length,
  denominator: counted.length,
})

const isAnswered = ({ ticket: { firstResponseAt }, due }: Counted): boolean =>
  firstResponseAt !== null && firstResponseAt <= due

const isDone = ({ ticket: { fullResolutionAt }, due }: Counted): boolean =>
  fullResolutionAt !== null && fullResolutionAt <= due

/** Claimed: solved or answered and not reopened since, in time. Declined tickets stay below the line. */
const isSolved = (one: Counted): boolean =>
  (one.ticket.outcome === 'solved' || one.ticket.outcome === 'answered') && isDone(one)

/**
 * The rates of a period. Claimed and confirmed always stand side by side.
 * @param tickets facts recorded until asOf = period.to + 24 h
 */
export function closedLoop(tickets: readonly TicketFacts[], period: Period): ClosedLoop {
  const answering = falling(tickets, ANSWERABLE, period, (dues) => dues.firstResponseDueAt)
  const solving = falling(tickets, SOLVABLE, period, (dues) => dues.monthDueAt)
  const priority = falling(tickets, SOLVABLE, period, (dues) => dues.priorityDueAt)
  return {
    respondedIn24h: share(answering, isAnswered),
    respondedIn24hOwnWords: share(
      answering,
      (one) => isAnswered(one) && !one.ticket.firstResponseSaved,
    ),
    priorityIn48h: share(priority, isDone),
    resolvedIn1Month: share(solving, isSolved),
    confirmedIn1Month: share(solving, (one) => isSolved(one) && one.ticket.confirmed),
  }
}
