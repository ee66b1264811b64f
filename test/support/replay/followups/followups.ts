import { ms } from '../calendar'
import type { Line } from '../line'
import type { Response } from '../prompts/responses'
import type { Household } from '../state'
import type { World } from '../world'
import { attempted } from './attempts'
import { capacityDay, capacityShort, started } from './capacity'
import { watchLadder } from './contact'
import { planOf, replanned, watchMerges } from './planning'
import { ended, passed } from './results'
import { isHard, isOver, type Task } from './task'

type OfTask = (world: World, task: Task, line: Line) => void

/** Every follow-up task of the log and the rules of section 6 and of F7 and F8 over them. */
export class FollowUps {
  readonly all = new Map<string, Task>()
  private readonly world: World
  private readonly responses: Map<string, Response>

  constructor(world: World, responses: Map<string, Response>) {
    this.world = world
    this.responses = responses
  }

  planned = (line: Line) => {
    const { world } = this
    const home = world.household(line.householdId)
    world.demand(!this.all.has(line.taskId), 'ids', `task ${line.taskId} again`)
    if (!home) return
    const expected = planOf(world, home, line)
    const task = this.taskOf(line, home, expected?.stay ?? home.stays)
    if (expected) expected.task = task
    if (task.quarter !== undefined) home.plannedQuarters.set(task.quarter, task)
    if (task.plan === 'recovery') this.ledToRecovery(line.responseId)
    this.all.set(task.id, task)
    watchMerges(world, task)
    home.openTasks.add(task)
    watchLadder(world, task)
    this.watchExpiry(task)
    if (home.scoredQuarters.has(task.quarter ?? '')) this.watchSatisfied(task)
  }

  replanned = this.of((world, task, line) => {
    replanned(world, task, line)
    watchMerges(world, task)
    watchLadder(world, task)
    this.watchExpiry(task)
  })
  started = this.of(started)
  attempted = this.of(attempted)
  passed = this.of(passed)
  ended = this.of((world, task, line) => ended(world, task, line, this.all, this.responses))

  capacityDay = (line: Line) => {
    const community = this.world.community(line.communityId)
    if (community) capacityDay(this.world, community, line)
  }

  capacityShort = (line: Line) => {
    const community = this.world.community(line.communityId)
    if (community) capacityShort(this.world, community, line)
  }

  /** A scored dimension ends the quarter's quarterly task of the home. */
  watchSatisfied(task: Task | undefined): void {
    if (!task || isOver(task)) return
    this.world.duty(this.world.now, () => {
      if (!isOver(task)) this.world.report('satisfied-missing', `task ${task.id} stays open`)
    })
  }

  private taskOf(line: Line, home: Household, stay: number): Task {
    return {
      id: line.taskId,
      communityId: line.communityId,
      home,
      plan: line.plan,
      anchor: ms(line.anchorAt),
      due: ms(line.dueAt),
      windowStart: ms(line.windowStart),
      windowEnd: ms(line.windowEnd),
      quarter: line.plan === 'quarterly' ? line.quarter : undefined,
      ticketId: line.ticketId as string | undefined,
      stay,
      plannedAt: line.t,
      startedAt: null,
      start: null,
      attempts: [],
      outcome: null,
      onEnd: [],
      stopped: false,
    }
  }

  private ledToRecovery(responseId: string): void {
    const response = this.responses.get(responseId)
    const start = this.all.get(response?.taskId ?? '')?.start
    if (start) start.led ??= this.world.now
  }

  private watchExpiry(task: Task): void {
    if (isHard(task.plan)) return
    const { windowEnd } = task
    this.world.duty(Math.max(windowEnd, this.world.now), () => {
      if (isOver(task) || task.windowEnd !== windowEnd) return
      this.world.report('expiry-missing', `task ${task.id} outlives its window`)
    })
  }

  private of(rule: OfTask) {
    return (line: Line) => {
      const task = this.all.get(line.taskId)
      if (!task) return this.world.report('ids', `task ${line.taskId} is unknown`)
      const same = line.plan === undefined || line.plan === task.plan
      const mine = line.householdId === task.home.id && line.communityId === task.communityId
      this.world.demand(same && mine, 'ids', `task ${task.id} has another home or plan`)
      rule(this.world, task, line)
    }
  }
}
