import { addMonths, DAY, iso, ms, quarterName, quarterStart, startOfQuarter } from '../calendar'
import type { Line } from '../line'
import type { Household, KeyCustomer } from '../state'
import type { World } from '../world'
import type { Expected } from './causes'
import { around, moveInDates, quarterlyDates } from './dates'
import { type Dates, isMoveIn, isOver, mustMerge, type Task } from './task'

export const sameDates = (line: Line, dates: Dates) =>
  ms(line.dueAt) === dates.due &&
  ms(line.windowStart) === dates.windowStart &&
  ms(line.windowEnd) === dates.windowEnd

function shown(dates: Dates): string {
  return [dates.due, dates.windowStart, dates.windowEnd].map(iso).join(' ')
}

function checkDates(world: World, line: Line, anchor: number, dates: Dates): void {
  const what = `${line.plan} of household ${line.householdId}`
  world.demand(ms(line.anchorAt) === anchor, 'plan-dates', `${what}: anchor is ${iso(anchor)}`)
  world.demand(sameDates(line, dates), 'plan-dates', `${what}: ${shown(dates)}`)
}

/** The quarterly task: from the first full quarter after move-in 3, once a quarter. */
function planQuarterly(world: World, home: Household, line: Line) {
  const start = startOfQuarter(line.quarter ?? '')
  const what = `quarterly of household ${home.id} in ${line.quarter}`
  if (Number.isNaN(start)) return world.report('plan-dates', `${what}: quarter`)
  const { stay } = home
  if (!stay) world.report('plan-cause', `${what}: nobody lives there`)
  else world.demand(addMonths(stay.startAt, 3) <= start, 'plan-cause', `${what}: too early`)
  world.demand(!home.plannedQuarters.has(line.quarter), 'plan-twice', what)
  checkDates(world, line, start, quarterlyDates(world.policy, home.id, start))
}

/** Looks that every settled home has its quarterly task. */
export function watchQuarter(world: World, start: number): void {
  world.duty(start, () => {
    const quarter = quarterName(start)
    for (const home of world.households.values()) {
      const { stay } = home
      if (!stay || stay.recordedAt > start || addMonths(stay.startAt, 3) > start) continue
      if (home.plannedQuarters.has(quarter) || home.scoredQuarters.has(quarter)) continue
      world.report('plan-missing', `quarterly of household ${home.id} in ${quarter}`)
    }
  })
}

export function watchQuarters(world: World): void {
  const first = quarterStart(world.start) === world.start ? 0 : 1
  for (let ahead = first; quarterStart(world.start, ahead) < world.end; ahead += 1)
    watchQuarter(world, quarterStart(world.start, ahead))
}

const keyDue = (key: KeyCustomer, n: number) => addMonths(key.since, key.months * n)

function planKey(world: World, home: Household, line: Line) {
  const { key } = home
  const what = `key-customer of household ${home.id} at ${line.dueAt}`
  if (!key) return world.report('plan-cause', `${what}: no key customer`)
  let n = 1
  while (keyDue(key, n) < ms(line.dueAt)) n += 1
  world.demand(!home.plannedKeys.has(`${key.since} ${n}`), 'plan-twice', what)
  home.plannedKeys.add(`${key.since} ${n}`)
  checkDates(world, line, key.since, around('key-customer', keyDue(key, n)))
}

/** Looks that the n-th task of a key customer is planned before its window opens, then at the next. */
export function watchKey(world: World, home: Household, key: KeyCustomer, n = 1) {
  const due = keyDue(key, n)
  if (due < key.recordedAt) return watchKey(world, home, key, n + 1)
  if (due > world.end + 400 * DAY) return
  const opens = Math.max(around('key-customer', due).windowStart, key.recordedAt)
  world.duty(opens, () => {
    if (home.key !== key) return
    if (home.stay && !home.plannedKeys.has(`${key.since} ${n}`))
      world.report('plan-missing', `key-customer of household ${home.id} due ${iso(due)}`)
    watchKey(world, home, key, n + 1)
  })
}

function expectedOf(world: World, home: Household, line: Line): Expected[] {
  const keys: Record<string, string> = {
    exit: `exit ${home.id} ${ms(line.anchorAt)}`,
    ticket: `ticket ${line.ticketId} ${ms(line.anchorAt)}`,
    recovery: `recovery ${line.responseId}`,
    reopened: `reopened ${line.ticketId}`,
  }
  const key = isMoveIn(line.plan) ? `${line.plan} ${home.id} ${home.stays}` : keys[line.plan]
  return world.expected.get(key ?? '') ?? []
}

function planExpected(world: World, home: Household, line: Line): Expected | null {
  const all = expectedOf(world, home, line)
  const what = `${line.plan} of household ${home.id} from ${line.anchorAt}`
  if (all.length === 0) {
    world.report('plan-cause', `${what}: nothing calls for it`)
    return null
  }
  const free = all.filter((one) => one.task === null)
  const fit = free.find((one) => sameDates(line, one.dates)) ?? free[0]
  if (!fit) {
    world.report('plan-twice', what)
    return null
  }
  world.demand(fit.home === home, 'plan-cause', `${what}: the cause lies in another home`)
  checkDates(world, line, fit.anchor, fit.dates)
  return fit
}

/** "followup-planned": a fact calls for it, once, with the dates of section 6. Returns who called for it. */
export function planOf(world: World, home: Household, line: Line): Expected | null {
  if (line.plan === 'quarterly') planQuarterly(world, home, line)
  else if (line.plan === 'key-customer') planKey(world, home, line)
  else return planExpected(world, home, line)
  return null
}

/** Looks that of two tasks within 14 days one is absorbed. */
export function watchMerges(world: World, task: Task): void {
  for (const other of task.home.openTasks) {
    if (!mustMerge(world, task, other)) continue
    world.duty(world.now, () => {
      if (mustMerge(world, task, other))
        world.report('merge-missing', `tasks ${task.id} and ${other.id} of one home`)
    })
  }
}

/** "followup-replanned": an unstarted move-in task follows the corrected date. */
export function replanned(world: World, task: Task, line: Line) {
  const open = !isOver(task) && task.startedAt === null
  world.demand(open, 'replan', 'the task was started or is over')
  world.demand(isMoveIn(task.plan), 'replan', `of a ${task.plan} task`)
  const { stay } = task.home
  if (!stay || stay.number !== task.stay) return world.report('replan', 'the stay is over')
  const dates = moveInDates(task.plan, stay.startAt)
  const right = ms(line.anchorAt) === stay.startAt && sameDates(line, dates)
  world.demand(right, 'replan', `dates should be ${shown(dates)}`)
  Object.assign(task, { anchor: ms(line.anchorAt) }, dates)
}
