import { addMonths, type Instant, type Span } from '../time'
import { movedDue, type Stop } from './pauses'
import type { PromisePolicy } from './policy'
import type { PastPriority, Ticket } from './ticket'

/** One limit of a resolution: where it began, how long it is without pauses, when it falls due. */
export interface Limit {
  readonly startAt: Instant
  readonly length: Span
  readonly dueAt: Instant
  /** A 12345 order's own deadline does not wait for anybody. */
  readonly stops: readonly Stop[]
}

function limit(startAt: Instant, base: Instant, stops: readonly Stop[]): Limit {
  return { startAt, length: base - startAt, dueAt: movedDue(stops, startAt, base), stops }
}

/** One round: the first from the submission, each later one from its reopening. */
export interface Round {
  readonly startAt: Instant
  readonly isFirst: boolean
  /** Raisings after this belong to later rounds. */
  readonly until: Instant
}

export function normalLimit(round: Round, policy: PromisePolicy, stops: readonly Stop[]): Limit {
  const { startAt, isFirst } = round
  const base = isFirst
    ? addMonths(startAt, policy.normalResolutionMonths)
    : startAt + policy.reopenNormalResolution
  return limit(startAt, base, stops)
}

function priorityLimit(
  from: Instant,
  round: Round,
  policy: PromisePolicy,
  stops: readonly Stop[],
): Limit {
  const startAt = Math.max(from, round.startAt)
  return limit(startAt, startAt + policy.priorityResolution, stops)
}

/** The 48 h of a lowered priority stay in force if they were over before it was lowered. */
function missedLimits(
  past: readonly PastPriority[],
  round: Round,
  policy: PromisePolicy,
  stops: readonly Stop[],
): readonly Limit[] {
  return past
    .filter((p) => p.priority === 'priority' && p.to > round.startAt && p.from <= round.until)
    .map((p) => ({ to: p.to, limit: priorityLimit(p.from, round, policy, stops) }))
    .filter(({ to, limit }) => to > limit.dueAt)
    .map(({ limit }) => limit)
}

type Raised = Pick<Ticket, 'priorityAt' | 'pastPriorities'>

/** The 48 h limits of a round: the one in force, and those missed before a lowering. */
export function priorityLimits(
  ticket: Raised,
  round: Round,
  policy: PromisePolicy,
  stops: readonly Stop[],
): readonly Limit[] {
  const { priorityAt } = ticket
  const missed = missedLimits(ticket.pastPriorities, round, policy, stops)
  if (priorityAt === null || priorityAt > round.until) return missed
  return [...missed, priorityLimit(priorityAt, round, policy, stops)]
}

/** The strictest limit of a round: the earliest due of all that are in force. */
export function strictest(
  ticket: Raised & Pick<Ticket, 'externalDueAt' | 'submittedAt'>,
  round: Round,
  policy: PromisePolicy,
  stops: readonly Stop[],
): Limit {
  const { externalDueAt, submittedAt } = ticket
  const limits = [
    normalLimit(round, policy, stops),
    ...priorityLimits(ticket, round, policy, stops),
  ]
  if (round.isFirst && externalDueAt !== null) limits.push(limit(submittedAt, externalDueAt, []))
  return limits.reduce((a, b) => (b.dueAt < a.dueAt ? b : a))
}
