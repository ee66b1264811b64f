import type { CallPerson, CallView } from '#contract/calls'
import { taskQuestions } from '#domain/followups/call-questions'
import { isExhausted, ladderOf } from '#domain/followups/ladder'
import type { Survey } from '#domain/followups/questionnaire'
import { isAboutOwnTicket, isHard, isPersonal } from '#domain/followups/schedule'
import { isOpenTask, mayBeAsked } from '#domain/followups/task'
import { type Instant, iso } from '#domain/time'
import type { Mate } from '../../followups/people-store'
import type { Task } from '../../followups/task'
import { questionView } from '../../measures/question-view'
import { openPhone } from '../../people/phone'
import type { Behind } from './detail-store'
import type { Held } from './held'

const isOnes = ({ personId, plan }: Task): boolean => personId !== null && isPersonal(plan)

/** Who is shown to the caller: of what is one person's alone, nobody else. */
export const shownOf = (task: Task, people: readonly Mate[]): readonly Mate[] =>
  isOnes(task) ? people.filter(({ personId }) => personId === task.personId) : people

/** A personal task is one person's; a survey any adult's of the home. */
function concerns(task: Task, mate: Mate): boolean {
  if (mate.isStaff) return false
  return isOnes(task) ? mate.personId === task.personId : mate.role !== 'family' && !mate.gone
}

export function mayReach(task: Task, mate: Mate, now: Instant) {
  const never = !isAboutOwnTicket(task.plan) && !mayBeAsked(mate, now)
  const open = concerns(task, mate) && !never
  return {
    never: never && !mate.isStaff,
    call: open && !mate.optOut.includes('phone'),
    visit: open && !mate.optOut.includes('onSite'),
  }
}

export function personView(
  task: Task,
  mate: Mate,
  secret: string,
  npsGiven: ReadonlySet<string>,
  now: Instant,
): CallPerson {
  const may = mayReach(task, mate, now)
  const { personId, name, role, gone, wishes } = mate
  return {
    personId,
    name,
    role,
    gone,
    // Nobody sees a number that they may not dial.
    phone: may.call ? openPhone(secret, mate.phoneBox) : null,
    preference: wishes.preference,
    npsGiven: npsGiven.has(personId),
    ...may,
  }
}

export function behindView(behind: Behind): NonNullable<CallView['behind']> {
  const { kind, answers, at } = behind
  return {
    kind,
    at: iso(at),
    scores: answers.flatMap(({ metric, dimension, score }) =>
      typeof score === 'number' ? [{ question: dimension ?? metric, score }] : [],
    ),
    words: answers.find(({ metric }) => metric === 'text')?.text ?? '',
  }
}

/** What may be done now; the same rules say no to a deed that is not in here. */
export function deedsOf({ task, channels }: Held, now: Instant): CallView['allowed'] {
  if (!isOpenTask(task.state)) return []
  const inTime = now >= task.windowStart && (isHard(task.plan) || now <= task.windowEnd)
  if (!inTime) return []
  // Whoever closed every way is never tried; a hard task would wait for ever.
  const tried = task.attempts.length > 0 || isHard(task.plan)
  const exhausted = tried && isExhausted(task, channels)
  return [
    'attempt',
    'answer',
    ...(exhausted ? (['unreachable'] as const) : []),
    ...(isPersonal(task.plan) ? [] : (['pass'] as const)),
    ...(task.plan === 'exit' ? (['exitLink'] as const) : []),
  ]
}

export const ladderView = ({ task, channels }: Held): CallView['ladder'] =>
  ladderOf(task).map(({ rung, channel, notBefore }) => ({
    rung,
    channel,
    at: iso(notBefore),
    open: channels[channel],
  }))

export const questionsView = ({ task }: Held, survey: Survey): CallView['questions'] =>
  (taskQuestions(task.plan, task.asks, survey) ?? []).map(questionView)
