import type { Plan } from '#domain/followups/schedule'
import { isOpenTask } from '#domain/followups/task'
import type { Task } from '../followups/task'
import type { PromptFacts, Startable } from './facts-store'

/** A task as F7 sees it; the community is the home's. */
export type StartedTask = Pick<Task, 'id' | 'plan' | 'startedAt' | 'placeOn'>

export const startedTask = ({ id, startedAt, placeOn }: Startable, plan: Plan): StartedTask => ({
  id,
  plan,
  startedAt: startedAt === null ? null : Date.parse(startedAt),
  placeOn,
})

/** Refused, absorbed or over: nobody of the home is asked. Answered: the others still have a recommendation to give. */
export function quarterTaskOf({ quarterTask }: PromptFacts): StartedTask | null {
  if (quarterTask === null || !quarterTask.inWindow) return null
  const { state } = quarterTask
  // Where one said "do not ask" and no adult is left to take it over, the others are still people of their own.
  const never = state === 'refused' && quarterTask.endReason !== 'said'
  const asks = isOpenTask(state) || state === 'completed' || state === 'satisfied' || never
  if (!asks) return null
  const task = startedTask(quarterTask, 'quarterly')
  // What is answered already is begun by nobody any more.
  return isOpenTask(state) ? task : { ...task, startedAt: task.startedAt ?? 0 }
}
