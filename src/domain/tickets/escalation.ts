import type { Instant } from '../time'
import type { Clock } from './clock'

/** Per cent of a promise: half of it, near its end, broken, and half as long again too late. */
export const ESCALATION_STEPS = [50, 80, 100, 150] as const
export type EscalationStep = (typeof ESCALATION_STEPS)[number]

type Running = Pick<Clock, 'dueAt' | 'length' | 'stoppedAt'>

/**
 * The first moment of a step (LOOP-01). Pauses move it as they move the due; after the due nothing
 * pauses. 100 % is the millisecond after the due: "within" includes the last one.
 */
export function stepAt({ dueAt, length }: Running, step: EscalationStep): Instant {
  return step === 100 ? dueAt + 1 : dueAt + Math.round((length * (step - 100)) / 100)
}

/** The steps that a clock has reached at `now`, the earliest first; none after it was stopped. */
export function stepsReached(clock: Running, now: Instant): readonly EscalationStep[] {
  const end = clock.stoppedAt ?? now
  return ESCALATION_STEPS.filter((step) => stepAt(clock, step) <= end)
}

/** What a running clock comes to next; null when it was stopped, or is past its last step. */
export function nextStep(clock: Running, now: Instant): EscalationStep | null {
  if (clock.stoppedAt !== null) return null
  return ESCALATION_STEPS.find((step) => stepAt(clock, step) > now) ?? null
}
