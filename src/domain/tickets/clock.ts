import type { Instant, Span } from '../time'
import { normalLimit, priorityLimits, type Round, strictest } from './limits'
import { isPausedAt, pausedWithin, stopsOf } from './pauses'
import { type PromisePolicy, policyOf } from './policy'
import { isClaimed, isOpen, isVoid } from './status'
import type { Ticket } from './ticket'

export const CLOCK_KINDS = [
  'firstResponse',
  'resolution',
  'priority',
  'nextResponse',
  'reopenReply',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

export const CLOCK_STATES = [
  'running',
  'near',
  'broken',
  'kept',
  'claimed',
  'paused',
  'ended',
] as const
/** `ended`: stopped in time without a solution, because it was declined. */
export type ClockState = (typeof CLOCK_STATES)[number]

/** One promise as it stands at a moment. */
export interface Clock {
  readonly kind: ClockKind
  readonly startAt: Instant
  /** The last millisecond that still keeps it. While paused it moves with every read. */
  readonly dueAt: Instant
  readonly state: ClockState
  /** How much of the time is used, 0-1, pauses left out; stands still once stopped. */
  readonly share: number
  readonly stoppedAt: Instant | null
  /** From the start to the due, pauses left out, in milliseconds. */
  readonly length: Span
}

interface Reading {
  readonly kind: ClockKind
  readonly startAt: Instant
  readonly dueAt: Instant
  readonly stoppedAt: Instant | null
  /** Length without pauses. */
  readonly length: Span
  readonly paused?: Span
  readonly isPaused?: boolean
  /** State of a stopped clock that met its due. */
  readonly met?: 'kept' | 'claimed' | 'ended'
}

function stateOf(clock: Reading, share: number, policy: PromisePolicy, now: Instant): ClockState {
  // "Within 24 hours" includes the 24th: an answer on the last millisecond keeps the promise.
  if ((clock.stoppedAt ?? now) > clock.dueAt) return 'broken'
  if (clock.stoppedAt !== null) return clock.met ?? 'kept'
  if (clock.isPaused === true) return 'paused'
  return share >= policy.nearShare ? 'near' : 'running'
}

function read(clock: Reading, policy: PromisePolicy, now: Instant): Clock {
  const { kind, startAt, dueAt, stoppedAt, length, paused = 0 } = clock
  const used = (stoppedAt ?? now) - startAt - paused
  const share = length <= 0 ? 1 : Math.min(1, Math.max(0, used / length))
  const state = stateOf(clock, share, policy, now)
  return { kind, startAt, dueAt, stoppedAt, length, share, state }
}

/** An emergency that was lowered after its half hour was over stays late. */
function missedUrgent(ticket: Ticket, policy: PromisePolicy): readonly Instant[] {
  return ticket.pastPriorities
    .filter((p) => p.priority === 'urgent')
    .map((p) => ({ dueAt: p.from + policy.urgentResponse, to: p.to }))
    .filter(({ dueAt, to }) => Math.min(to, ticket.firstResponseAt ?? to) > dueAt)
    .map(({ dueAt }) => dueAt)
}

/**
 * A person answers within 24 h of the submission, in an emergency within 30 min. Never paused.
 * Null for a ticket that was merged or withdrawn before an answer.
 */
export function firstResponseClock(ticket: Ticket, now: Instant): Clock | null {
  const { submittedAt: startAt, firstResponseAt: stoppedAt, urgentAt } = ticket
  if (isVoid(ticket.state) && stoppedAt === null) return null
  const policy = policyOf(ticket)
  const dues = [startAt + policy.firstResponse, ...missedUrgent(ticket, policy)]
  if (urgentAt !== null) dues.push(urgentAt + policy.urgentResponse)
  const dueAt = Math.min(...dues)
  return read(
    { kind: 'firstResponse', startAt, dueAt, stoppedAt, length: dueAt - startAt },
    policy,
    now,
  )
}

/** When the solution was claimed or refused; null while the ticket is open. */
function settledAt(ticket: Ticket): Instant | null {
  return ticket.resolvedAt ?? ticket.declinedAt ?? ticket.closedAt
}

/** What a clock says that stopped in time: a declined ticket claims nothing. */
function metBy(ticket: Ticket): 'kept' | 'claimed' | 'ended' {
  if (ticket.confirmed || ticket.closedBy === 'thanks') return 'kept'
  return ticket.state === 'declined' ? 'ended' : 'claimed'
}

/**
 * The promise of a solution: a calendar month, 48 h for a priority; after a reopening 7 d or 48 h
 * from there. Pauses move it. It is kept when the resident confirms, claimed until then; declining
 * ends it without either.
 * Null for merged and withdrawn tickets.
 */
export function resolutionClock(ticket: Ticket, now: Instant): Clock | null {
  if (isVoid(ticket.state)) return null
  const policy = policyOf(ticket)
  const stoppedAt = settledAt(ticket)
  const stops = stopsOf(ticket.pauses, policy.pauseCap, now)
  const isFirst = ticket.cycle === 1
  const round: Round = {
    startAt: isFirst ? ticket.submittedAt : ticket.cycleAt,
    isFirst,
    until: now,
  }
  const { startAt, dueAt, length, stops: counted } = strictest(ticket, round, policy, stops)
  return read(
    {
      kind: ticket.priority === 'normal' ? 'resolution' : 'priority',
      startAt,
      dueAt,
      stoppedAt,
      length,
      paused: pausedWithin(counted, startAt, stoppedAt ?? now),
      isPaused: counted.length > 0 && isPausedAt(ticket.pauses, policy.pauseCap, now),
      met: metBy(ticket),
    },
    policy,
    now,
  )
}

/** The limits by which a ticket is counted; a reopening does not give it new ones. */
export interface IndicatorDues {
  readonly firstResponseDueAt: Instant
  readonly monthDueAt: Instant
  /** Null when it was no priority in its first round. */
  readonly priorityDueAt: Instant | null
}

/** Dues of the first round, with the pauses as known at `asOf`. */
export function indicatorDues(ticket: Ticket, asOf: Instant): IndicatorDues {
  const policy = policyOf(ticket)
  const stops = stopsOf(ticket.pauses, policy.pauseCap, asOf)
  const { submittedAt: startAt } = ticket
  const round: Round = { startAt, isFirst: true, until: ticket.firstReopenedAt ?? asOf }
  const priority = priorityLimits(ticket, round, policy, stops).map(({ dueAt }) => dueAt)
  return {
    firstResponseDueAt: startAt + policy.firstResponse,
    monthDueAt: normalLimit(round, policy, stops).dueAt,
    priorityDueAt: priority.length === 0 ? null : Math.min(...priority),
  }
}

/** Each message of the resident is answered within 24 h; null while none waits. */
export function nextResponseClock(ticket: Ticket, now: Instant): Clock | null {
  const { unansweredAt: startAt, state } = ticket
  if (startAt === null || !(isOpen(state) || isClaimed(state))) return null
  const policy = policyOf(ticket)
  const length = policy.nextResponse
  const dueAt = startAt + length
  return read({ kind: 'nextResponse', startAt, dueAt, stoppedAt: null, length }, policy, now)
}

/** A reopening is answered within 24 h; null in the first round. */
export function reopenReplyClock(ticket: Ticket, now: Instant): Clock | null {
  if (ticket.cycle === 1 || isVoid(ticket.state)) return null
  const policy = policyOf(ticket)
  const { cycleAt: startAt, cycleResponseAt: stoppedAt } = ticket
  const length = policy.reopenReply
  const dueAt = startAt + length
  return read({ kind: 'reopenReply', startAt, dueAt, stoppedAt, length }, policy, now)
}

/** All promises of a ticket that mean something now. */
export function clocksOf(ticket: Ticket, now: Instant): readonly Clock[] {
  return [
    firstResponseClock(ticket, now),
    resolutionClock(ticket, now),
    reopenReplyClock(ticket, now),
    nextResponseClock(ticket, now),
  ].filter((clock) => clock !== null)
}

/**
 * The promise that falls due first among those not yet met: what the desk sorts by. Stored while
 * the ticket is paused, its due is a lower bound.
 */
export function nearestDue(ticket: Ticket, now: Instant): Clock | null {
  const waiting = clocksOf(ticket, now).filter((clock) => clock.stoppedAt === null)
  return waiting.reduce<Clock | null>(
    (nearest, clock) => (nearest === null || clock.dueAt < nearest.dueAt ? clock : nearest),
    null,
  )
}
