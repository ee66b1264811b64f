import { isOpenTask, type TaskState } from '../followups/task'
import type { PromptReason, PromptRule } from '../prompts/eligibility'
import type { Instant } from '../time'

/** What is known of a home that gave no answer in the quarter. */
export interface UncoveredFacts {
  /** The last "not asked" of the quarter. */
  readonly lastRefusal: {
    readonly at: Instant
    readonly rule: PromptRule
    readonly reason: PromptReason
  } | null
  /** The last counted view of the quarter. */
  readonly lastShownAt: Instant | null
  /** Somebody opened the app in the quarter. */
  readonly visited: boolean
  /** The task that was to ask the home, the last one if there were several; null: none was planned. */
  readonly task: {
    readonly state: TaskState
    /** Counted views and attempts. */
    readonly tries: number
  } | null
}

export const UNCOVERED_REASONS = [
  'noTask',
  'noVisit',
  'noAnswer',
  'unreachable',
  'refused',
  'expired',
  'noTime',
] as const
export type UncoveredReason = (typeof UNCOVERED_REASONS)[number]

export type WhyUncovered =
  | { readonly rule: PromptRule; readonly reason: PromptReason }
  | { readonly rule: null; readonly reason: UncoveredReason }

function byTask({ task, visited }: UncoveredFacts): UncoveredReason {
  if (task === null) return 'noTask'
  if (task.state === 'refused' || task.state === 'unreachable') return task.state
  if (isOpenTask(task.state)) return 'noTime'
  if (task.tries > 0) return 'noAnswer'
  return visited ? 'expired' : 'noVisit'
}

/**
 * Coverage keeps a home without an answer in its denominator; this says what stood in the way: the rule of the last
 * card that was not shown, if none was shown after it, else what became of the task.
 */
export function whyUncovered(facts: UncoveredFacts): WhyUncovered {
  const { lastRefusal, lastShownAt } = facts
  if (lastRefusal !== null && (lastShownAt === null || lastShownAt < lastRefusal.at)) {
    const { rule, reason } = lastRefusal
    return { rule, reason }
  }
  return { rule: null, reason: byTask(facts) }
}
