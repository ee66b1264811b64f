import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { type AllowedChannels, type Climbing, isExhausted } from './ladder'
import { isHard, type Plan } from './schedule'
import { isOpenTask, type TaskState } from './task'

export const CANCEL_REASONS = ['movedOut', 'died', 'duplicate', 'keyCleared', 'ticketVoid'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

/** What a job may find: none of it says that anybody answered. */
export type EndingByJob =
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'expired' }
  | { readonly outcome: 'absorbed'; readonly intoTaskId: string }
  | { readonly outcome: 'satisfied'; readonly satisfiedBy: string }
  | { readonly outcome: 'refused'; readonly reason: 'never' }
  | { readonly outcome: 'cancelled'; readonly reason: CancelReason }

/** What people bring about: an answer that is kept, a no on the phone, or anything that a job may find. */
export type EndingByPerson =
  | { readonly outcome: 'completed'; readonly responseId: string }
  | { readonly outcome: 'refused'; readonly reason: 'said' }
  | EndingByJob

export type Ending = EndingByPerson

/** An answer, as far as an ending asks. */
export interface EndingAnswer {
  readonly metric: string
  readonly dimension?: string
  readonly score?: number | null
}

/** What a plan's own answer is, where it needs no score. */
const OWN: Readonly<Partial<Record<Plan, readonly string[]>>> = {
  exit: ['tag', 'text'],
  'key-customer': ['text', 'tag'],
  ticket: ['confirm'],
  recovery: ['text', 'tag', 'confirm'],
  reopened: ['text', 'tag', 'confirm'],
  check: ['text', 'tag', 'confirm'],
}

/** At least one scored answer, or the plan's own; "not used" alone completes nothing. */
export const completes = (plan: Plan, answers: readonly EndingAnswer[]): boolean =>
  answers.some(
    ({ metric, score }) => typeof score === 'number' || OWN[plan]?.includes(metric) === true,
  )

/** A scored one of the six dimensions: it ends the home's task of the quarter. */
export const scoresDimension = (answers: readonly EndingAnswer[]): boolean =>
  answers.some(
    ({ metric, dimension, score }) =>
      metric === 'csat' && dimension !== 'overall' && typeof score === 'number',
  )

export interface EndingTask extends Climbing {
  readonly state: TaskState
  readonly windowEnd: Instant
}

export type EndingRefusal =
  | 'illegal-transition:state'
  | 'illegal-transition:tooEarly'
  | 'illegal-transition:tooLate'
  | 'illegal-transition:attempts'
  | 'not-allowed:action'
  | 'bad-input:plan'

type Judged = Decision<Ending, EndingRefusal>

/** Inside the window; a hard task may be answered late. */
function ended(task: EndingTask, ending: Ending, now: Instant): Judged {
  if (now < task.windowStart) return refused('illegal-transition:tooEarly')
  const late = now > task.windowEnd && !isHard(task.plan)
  return late ? refused('illegal-transition:tooLate') : allowed(ending)
}

function found(task: EndingTask, ending: Ending, channels: AllowedChannels, now: Instant): Judged {
  switch (ending.outcome) {
    case 'completed':
      return ended(task, ending, now)
    case 'unreachable':
      return isExhausted(task, channels) ? allowed(ending) : refused('illegal-transition:attempts')
    case 'expired':
      if (isHard(task.plan)) return refused('bad-input:plan')
      return now > task.windowEnd ? allowed(ending) : refused('illegal-transition:tooEarly')
    case 'satisfied':
      return task.plan === 'quarterly' ? allowed(ending) : refused('bad-input:plan')
    case 'refused':
    case 'absorbed':
    case 'cancelled':
      return allowed(ending)
  }
}

const isForPeople = (ending: Ending): boolean =>
  ending.outcome === 'completed' || (ending.outcome === 'refused' && ending.reason === 'said')

/**
 * LOOP-03: how a task ends. No job may set `completed`: the types do not let it say so, and what comes in from
 * elsewhere is refused.
 * @param by a job, or a person, resident or staff
 * @param channels what is allowed to this home
 */
export function decideEnd(
  task: EndingTask,
  ...[by, ending, channels, now]:
    | [by: 'job', ending: EndingByJob, channels: AllowedChannels, now: Instant]
    | [by: 'person', ending: EndingByPerson, channels: AllowedChannels, now: Instant]
): Judged {
  if (by === 'job' && isForPeople(ending)) return refused('not-allowed:action')
  if (!isOpenTask(task.state)) return refused('illegal-transition:state')
  return found(task, ending, channels, now)
}

/** What time alone makes of a task after its window; null: it is not over, or hard and stays for people. */
export function endOfWindow(
  task: EndingTask,
  channels: AllowedChannels,
  now: Instant,
): Extract<EndingByJob, { outcome: 'unreachable' | 'expired' }> | null {
  if (isHard(task.plan) || now <= task.windowEnd || !isOpenTask(task.state)) return null
  const tried = task.attempts.length > 0 && isExhausted(task, channels)
  return { outcome: tried ? 'unreachable' : 'expired' }
}
