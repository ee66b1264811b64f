import type { Line } from '../line'
import type { Response } from '../prompts/responses'
import { isStaffRole } from '../tickets/ticket'
import type { World } from '../world'
import { allTried } from './attempts'
import { certainHeir } from './contact'
import { isHard, isOver, mustMerge, type Task, wins } from './task'

type Tasks = Map<string, Task>
type Responses = Map<string, Response>
type Check = (world: World, task: Task, line: Line, tasks: Tasks, responses: Responses) => void

const SCORED_PLANS = new Set(['move-in-2', 'move-in-3', 'quarterly'])

/** At least one scored answer, or the plan's own answer; never by a job. */
const completed: Check = (world, task, line, _tasks, responses) => {
  const rule = 'completed'
  const person = line.actorRole === 'resident' || isStaffRole(line.actorRole)
  world.demand(person, rule, `completed by ${line.actorRole}`)
  const response = responses.get(line.responseId)
  if (!response) return world.report(rule, `response ${line.responseId} is unknown`)
  world.demand(response.taskId === task.id, rule, 'the answer belongs to another task')
  const scored = response.answers.some((one) => one.score !== null)
  const enough = SCORED_PLANS.has(task.plan) ? scored : response.answers.length > 0
  world.demand(enough, rule, 'nothing was answered')
}

const unreachable: Check = (world, task) => {
  world.demand(allTried(world, task), 'unreachable', 'a rung of the ladder was not tried')
}

const refused: Check = (world, task, line) => {
  if (line.reason === 'said') {
    const said = task.attempts.some((one) => one.result === 'refused')
    return void world.demand(said, 'refused', 'nobody refused')
  }
  const people = task.home.residencies.map((one) => world.people.get(one.personId))
  const never = people.find((person) => (person?.neverUntil ?? 0) > world.now)
  world.demand(never !== undefined, 'refused', 'nobody tapped never')
  const heir = certainHeir(world, task.home, never?.id ?? '')
  world.demand(!heir, 'F8', 'refused although another adult is willing')
}

const expired: Check = (world, task, line) => {
  world.demand(!isHard(task.plan), 'expired', `a ${task.plan} task never expires`)
  world.demand(line.actorRole === 'job', 'expired', `by ${line.actorRole}`)
  world.inTime(task.windowEnd, 'expired', `task ${task.id}`)
}

const absorbed: Check = (world, task, line, tasks) => {
  const into = tasks.get(line.intoTaskId)
  if (!into || into.home !== task.home) return world.report('merge', 'into no task of the home')
  world.demand(!isOver(into), 'merge', 'into a task that is over')
  world.demand(mustMerge(world, task, into), 'merge', 'the two tasks need no merge')
  world.demand(wins(into, task), 'merge', 'the other one ranks higher')
}

const satisfied: Check = (world, task, line, _tasks, responses) => {
  const response = responses.get(line.satisfiedBy)
  world.demand(task.plan === 'quarterly', 'satisfied', `a ${task.plan} task`)
  const mine = response?.homeId === task.home.id && response.dimensions
  world.demand(mine === true, 'satisfied', 'by no scored dimension of the home')
  world.demand((response?.t ?? 0) >= task.anchor, 'satisfied', 'by an answer of another quarter')
}

const cancelled: Check = (world, task, line) => {
  if (line.reason === 'movedOut')
    world.demand(task.home.stay?.number !== task.stay, 'cancelled', 'nobody has moved out')
  if (line.reason === 'keyCleared')
    world.demand(task.plan === 'key-customer', 'cancelled', `a ${task.plan} task`)
}

const CHECKS: Record<string, Check> = {
  completed,
  unreachable,
  refused,
  expired,
  absorbed,
  satisfied,
  cancelled,
}

/** "followup-result": every task ends once, for a reason that holds. */
export function ended(
  world: World,
  task: Task,
  line: Line,
  tasks: Tasks,
  responses: Responses,
): void {
  world.demand(!isOver(task), 'result', `task ${task.id} is over since long`)
  CHECKS[line.outcome]?.(world, task, line, tasks, responses)
  task.outcome = line.outcome
  task.home.openTasks.delete(task)
  for (const close of task.onEnd) close()
  task.onEnd = []
}

/** F8: the task passes to another adult who has not opted out, or ends as refused. */
export function passed(world: World, task: Task, line: Line): void {
  world.demand(!isOver(task), 'F8', 'the task is over')
  const from = world.person(line.fromPersonId)
  const to = world.person(line.toPersonId)
  world.demand((from?.neverUntil ?? 0) > line.t, 'F8', 'the first one has not tapped never')
  const lives = task.home.residencies.some(
    (one) => one.personId === line.toPersonId && one.movedOutAt === null,
  )
  const willing =
    to?.adult === true && to.neverUntil <= line.t && line.toPersonId !== line.fromPersonId
  world.demand(lives && willing, 'F8', 'passed to nobody who is willing')
  task.stopped = false
}
