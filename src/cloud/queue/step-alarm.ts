import type { Clock } from '#domain/tickets/clock'
import { type EscalationStep, stepAt } from '#domain/tickets/escalation'
import type { NewJob } from './queue'

export type Alarm = Pick<NewJob, 'kind' | 'dedupeKey' | 'payload' | 'runAt'>

/**
 * Looks at a promise when it should reach a step. A due that moved has a new key; the old job finds
 * nothing to do.
 * @param suffix tells apart a clock that runs again after an undo
 */
export function stepAlarm(
  ticketId: string,
  clock: Clock,
  step: EscalationStep,
  suffix: string,
): Alarm {
  const { kind, startAt, dueAt } = clock
  return {
    kind: 'promise-step',
    dedupeKey: `promise-step:${ticketId}:${kind}:${startAt}:${dueAt}:${step}${suffix}`,
    payload: { ticketId, clock: kind, startAt, dueAt, suffix },
    runAt: stepAt(clock, step),
  }
}
