import { afterNever, channelsOf } from '#domain/followups/asking'
import {
  decideEnd,
  type EndingByJob,
  type EndingByPerson,
  endOfWindow,
} from '#domain/followups/ending'
import { mergesOf } from '#domain/followups/merging'
import { planHome } from '#domain/followups/planner'
import { isAboutOwnTicket, isHard, type Slot } from '#domain/followups/schedule'
import { staysOf } from '#domain/followups/stays'
import { type Housemate, heirOf, isOpenTask } from '#domain/followups/task'
import { nextLook } from '#domain/followups/wanted'
import type { Instant } from '#domain/time'
import { endCards } from './cards'
import { leaversOf, matesOf, personNamed, reachOf } from './people'
import type { Tx } from './transaction'
import type { Home, Person, Sim, Task, TicketFile } from './world'

export interface Planning {
  readonly slot: Slot
  readonly anchorAt: Instant
  readonly quarter?: string | null
  readonly file?: TicketFile
  readonly responseId?: string
  readonly person: Person | null
}

const openOf = (home: Home): readonly Task[] => home.tasks.filter(({ state }) => isOpenTask(state))

export const channelsFor = (task: Task, now: Instant) =>
  channelsOf(task.plan, reachOf(task, now), now)

/** A new task of the home, with all that time will make of it; merged at once where it meets another. */
export function plan(sim: Sim, tx: Tx, home: Home, wanted: Planning): Task {
  const { slot, anchorAt, quarter = null, file = null, responseId = null, person } = wanted
  const { plan: name, dueAt, windowStart, windowEnd } = slot
  const task: Task = {
    id: sim.newId('f'),
    home,
    plan: name,
    plannedAt: tx.now,
    quarter,
    file,
    responseId,
    attempts: [],
    absorbed: [],
    cards: [],
    anchorAt,
    dueAt,
    windowStart,
    windowEnd,
    state: 'scheduled',
    begun: null,
    endedAt: null,
    person,
  }
  tx.add(home.tasks, task)
  if (name === 'recovery') tx.add(home.community.recoveries, task)
  tx.write('followup-planned', home.community.id, {
    taskId: task.id,
    householdId: home.id,
    plan: name,
    anchorAt,
    dueAt,
    windowStart,
    windowEnd,
    ...(quarter !== null && { quarter }),
    ...(file !== null && { ticketId: file.ticket.id }),
    ...(responseId !== null && { responseId }),
  })
  merge(tx, home)
  if (isOpenTask(task.state)) endUnwilling(tx, task)
  if (isOpenTask(task.state)) watch(sim, tx, task)
  return task
}

function watch(sim: Sim, tx: Tx, task: Task): void {
  sim.on.watched(tx, task)
  if (isHard(task.plan)) return
  tx.duty('window-end', `${task.id}:${task.windowEnd}`, task.windowEnd + 1, (then) => {
    const found = endOfWindow(task, channelsFor(task, then.now), then.now)
    if (found !== null) end(then, task, found)
  })
}

/** F8 for a task that is planned while nobody who could be asked wants to be. */
function endUnwilling(tx: Tx, task: Task): void {
  if (isAboutOwnTicket(task.plan) || task.person !== null) return
  const { home, plan: name, anchorAt } = task
  const mates = name === 'exit' ? leaversOf(home, anchorAt) : matesOf(home, tx.now)
  const unwilling = mates.some(
    ({ role, isStaff, neverAt }) => role !== 'family' && !isStaff && neverAt !== null,
  )
  if (unwilling) end(tx, task, { outcome: 'refused', reason: 'never' })
}

type Stop = EndingByJob | EndingByPerson

/** @returns false when the rule says no */
export function end(tx: Tx, task: Task, ending: Stop, role = 'job'): boolean {
  const channels = channelsFor(task, tx.now)
  const decision =
    role === 'job'
      ? decideEnd(task, 'job', ending as EndingByJob, channels, tx.now)
      : decideEnd(task, 'person', ending, channels, tx.now)
  if (!decision.ok) return false
  const { outcome } = decision.value
  tx.set(task, 'state', outcome)
  tx.set(task, 'endedAt', tx.now)
  tx.write('followup-result', task.home.community.id, {
    taskId: task.id,
    householdId: task.home.id,
    plan: task.plan,
    actorRole: role,
    ...decision.value,
  })
  endCards(tx, task.cards)
  return true
}

/** Two open tasks of the home within 14 days become one. */
export function merge(tx: Tx, home: Home): void {
  const open = openOf(home)
  if (open.length < 2) return
  for (const { taskId, intoTaskId } of mergesOf(open)) {
    const task = open.find(({ id }) => id === taskId)
    const into = open.find(({ id }) => id === intoTaskId)
    if (task === undefined || into === undefined) continue
    if (!end(tx, task, { outcome: 'absorbed', intoTaskId })) continue
    for (const taken of [task.plan, ...task.absorbed]) tx.add(into.absorbed, taken)
  }
}

/** Whom a survey of the home is for: an adult who may be asked. */
const asked = (home: Home, mates: readonly Housemate[], now: Instant): Person | null => {
  const heir = heirOf(mates, '', now)
  return heir === null ? null : personNamed(home, heir.personId)
}

/** The planner looks at a home: after every move and correction, and when time brings something. */
export function look(sim: Sim, tx: Tx, home: Home): void {
  const { hash, keyCare, lodgings } = home
  const loop = { hash, keyCare, stays: staysOf(lodgings) }
  const kept = home.tasks.map((task) => ({ ...task, started: task.begun !== null }))
  for (const step of planHome(loop, kept, tx.now)) {
    if (step.do === 'plan') {
      const { slot, anchorAt, quarter } = step.wanted
      const mates = slot.plan === 'exit' ? leaversOf(home, anchorAt) : matesOf(home, tx.now)
      plan(sim, tx, home, { slot, anchorAt, quarter, person: asked(home, mates, tx.now) })
      continue
    }
    const task = home.tasks.find(({ id }) => id === step.taskId)
    if (task === undefined || !isOpenTask(task.state)) continue
    if (step.do === 'cancel') end(tx, task, { outcome: 'cancelled', reason: step.reason })
    else replan(sim, tx, task, step.slot, step.anchorAt)
  }
  const next = nextLook(loop, tx.now)
  tx.duty('look', `${home.id}:${next}`, next, (then) => look(sim, then, home))
}

function replan(sim: Sim, tx: Tx, task: Task, slot: Slot, anchorAt: Instant): void {
  const { dueAt, windowStart, windowEnd } = slot
  tx.set(task, 'anchorAt', anchorAt)
  tx.set(task, 'dueAt', dueAt)
  tx.set(task, 'windowStart', windowStart)
  tx.set(task, 'windowEnd', windowEnd)
  const { id: taskId, home, plan: name } = task
  tx.write('followup-replanned', home.community.id, {
    taskId,
    householdId: home.id,
    plan: name,
    anchorAt,
    dueAt,
    windowStart,
    windowEnd,
  })
  merge(tx, home)
  if (isOpenTask(task.state)) watch(sim, tx, task)
}

/** F8: "do not ask" of one person: the surveys of which they were asked pass on, or end. */
export function passOn(tx: Tx, person: Person): void {
  const { home } = person
  for (const task of openOf(home)) {
    const isAsked = task.person === person || task.cards.some((card) => card.person === person)
    if (!isAsked) continue
    const after = afterNever(task.plan, matesOf(home, tx.now), person.id, tx.now)
    if (after === null) continue
    if ('outcome' in after) {
      end(tx, task, after)
      continue
    }
    tx.set(task, 'person', personNamed(home, after.passTo))
    tx.write('followup-passed', home.community.id, {
      taskId: task.id,
      householdId: home.id,
      fromPersonId: person.id,
      toPersonId: after.passTo,
    })
  }
}
