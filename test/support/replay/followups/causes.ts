import { DAY, iso } from '../calendar'
import type { Household, Stay } from '../state'
import type { Ticket } from '../tickets/ticket'
import type { World } from '../world'
import { around, exitDates, moveInDates, recoveryDates, reopenedDates } from './dates'
import { type Dates, isMoveIn, isOver, type Task } from './task'

/** A task that a fact calls for. */
export interface Expected {
  plan: string
  home: Household
  stay: number
  anchor: number
  dates: Dates
  required: boolean
  task: Task | null
}

interface Cause {
  key: string
  plan: string
  home: Household
  stay: number
  anchor: number
  dates: Dates
  required: boolean
  wanted?: () => boolean
}

/** Notes what a fact calls for, and looks that it is planned before its window opens. */
function expectTask(world: World, cause: Cause): Expected {
  const { key, wanted = () => true, ...facts } = cause
  const expected: Expected = { ...facts, task: null }
  const known = world.expected.get(key)
  if (known) known.push(expected)
  else world.expected.set(key, [expected])
  watchPlanning(world, expected, wanted)
  return expected
}

function watchPlanning(world: World, expected: Expected, wanted: () => boolean): void {
  if (!expected.required) return
  const awaited = Math.max(world.now, expected.dates.windowStart)
  world.duty(awaited, () => {
    if (expected.task || !wanted()) return
    if (expected.dates.windowStart > awaited) return watchPlanning(world, expected, wanted)
    const { plan, home, anchor } = expected
    world.report('plan-missing', `${plan} of household ${home.id} from ${iso(anchor)}`)
  })
}

export const MOVE_IN_PLANS = ['move-in-1', 'move-in-2', 'move-in-3']
const moveInKey = (home: Household, stay: number, plan: string) => `${plan} ${home.id} ${stay}`

export function expectMoveInTasks(world: World, home: Household, stay: Stay): void {
  for (const plan of MOVE_IN_PLANS) {
    const dates = moveInDates(plan, stay.startAt)
    expectTask(world, {
      key: moveInKey(home, stay.number, plan),
      plan,
      home,
      stay: stay.number,
      anchor: stay.startAt,
      dates,
      required: dates.due >= world.now,
      wanted: () => home.stay === stay,
    })
  }
}

/** A changed movedInAt re-plans only tasks not yet started. */
export function moveInChanged(world: World, home: Household, stay: Stay): void {
  for (const plan of MOVE_IN_PLANS) {
    const [expected] = world.expected.get(moveInKey(home, stay.number, plan)) ?? []
    if (!expected) continue
    expected.anchor = stay.startAt
    expected.dates = moveInDates(plan, stay.startAt)
    expected.required &&= expected.dates.due >= world.now
    const { task } = expected
    if (task) watchReplan(world, task, stay.startAt)
  }
}

function watchReplan(world: World, task: Task, anchor: number): void {
  if (isOver(task) || task.startedAt !== null || task.anchor === anchor) return
  world.duty(world.now, () => {
    const left = !isOver(task) && task.startedAt === null && task.anchor !== anchor
    const moved = task.home.stay?.startAt === anchor
    if (left && moved) world.report('replan', `task ${task.id} keeps its old dates`)
  })
}

export function expectExitTask(world: World, home: Household, stay: number, at: number): void {
  const dates = exitDates(at)
  const required = dates.windowEnd > world.now
  expectTask(world, {
    key: `exit ${home.id} ${at}`,
    plan: 'exit',
    home,
    stay,
    anchor: at,
    dates,
    required,
  })
}

/** Tests, and tickets of staff who live there, need no task (reading 10 may be read so). */
const isExcused = (world: World, ticket: Ticket) =>
  ticket.isTest || world.people.get(ticket.reporterId)?.isStaff === true

const followed = (ticket: Ticket) => ticket.kind === 'complaint' || ticket.kind === 'repair'

function ticketTask(world: World, ticket: Ticket, anchor: number, floor: number): void {
  if (!ticket.home || !followed(ticket)) return
  const lowRating = (ticket.ratedCycles.get(ticket.cycle) ?? 9) <= 2
  const again = ticket.plannedCycles.has(ticket.cycle)
  const { cycle } = ticket
  ticket.plannedCycles.add(cycle)
  expectTask(world, {
    key: `ticket ${ticket.id} ${anchor}`,
    plan: 'ticket',
    home: ticket.home,
    stay: ticket.home.stays,
    anchor,
    dates: around('ticket', Math.max(anchor + 7 * DAY, floor)),
    required: !lowRating && !again && !isExcused(world, ticket),
    wanted: () => ticket.voidAt === null && ticket.cycle === cycle,
  })
}

/** T12, T11 partly and T11c call for a ticket task; a second one of a cycle may stay away. */
export function expectTicketTask(world: World, ticket: Ticket, t: number): void {
  ticketTask(world, ticket, t, 0)
}

/** Closed as solved: only a rating of 3 that came while it was resolved calls for a task. */
export function loosenTicketTask(world: World, ticket: Ticket, t: number): void {
  if (ticket.ratedCycles.get(ticket.cycle) === 3) ticketTask(world, ticket, t, 0)
}

/** A rating of 3 of a closed ticket: anchor = close, due not before the rating. */
export function expectTaskOfRating(world: World, ticket: Ticket, t: number): void {
  if (ticket.doneAt !== null) ticketTask(world, ticket, ticket.doneAt, t)
}

export function expectReopenedTask(world: World, ticket: Ticket, t: number): void {
  const { home } = ticket
  if (!home) return
  const key = `reopened ${ticket.id}`
  const required = !isExcused(world, ticket)
  const dates = reopenedDates(t)
  expectTask(world, { key, plan: 'reopened', home, stay: home.stays, anchor: t, dates, required })
}

export function expectRecovery(
  world: World,
  home: Household,
  responseId: string,
  required: boolean,
): void {
  const key = `recovery ${responseId}`
  if (world.expected.has(key)) return
  const anchor = world.now
  const dates = recoveryDates(anchor)
  expectTask(world, { key, plan: 'recovery', home, stay: home.stays, anchor, dates, required })
}

/** Ends of a stay: what was planned for it is called off. */
export function watchCancelled(world: World, tasks: Iterable<Task>, why: string): void {
  for (const task of tasks)
    world.duty(world.now, () => {
      if (!isOver(task)) world.report('cancelled', `task ${task.id} outlives: ${why}`)
    })
}

export const endsWithStay = (task: Task) =>
  isMoveIn(task.plan) || task.plan === 'quarterly' || task.plan === 'key-customer'
