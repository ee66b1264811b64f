import { clockTime, dayOf, dayOfDate, dayStart } from '../calendar'
import type { Line } from '../line'
import { staffOn } from '../people'
import type { Community } from '../state'
import type { World } from '../world'
import { isHard, isOver, type Task } from './task'

const SPAN = 90
const CLOSE = 1e-6

/** Share of the last 90 days' starts that led to a recovery, as known at `known`. */
function shareOf(
  world: World,
  community: Community,
  day: number,
  known: number,
  youngest: number,
): number {
  let old = false
  let starts = 0
  let led = 0
  for (const [started, list] of community.startsByDay) {
    if (started >= day) continue
    if (started <= day - youngest) old = true
    if (started < day - SPAN) continue
    starts += list.length
    led += list.filter((start) => start.led !== null && start.led < known).length
  }
  if (!old) return world.policy.recoveryShareFirst
  return starts === 0 ? 0 : led / starts
}

/** The number of starts, and what it becomes where 5 / (5 / 119) is a little less than 119. */
function capsOf(world: World, staff: number, share: number): (number | null)[] {
  if (share === 0) return [null]
  const exact = (world.policy.startsPerStaffDay * staff) / share
  return [Math.floor(exact + CLOSE), Math.floor(exact)]
}

/** "capacity-day": F7's number, from the duty and the share of the last 90 days. */
export function capacityDay(world: World, community: Community, line: Line): void {
  const rule = 'capacity-day'
  const day = dayOfDate(line.date)
  world.demand(day === dayOf(line.t), rule, `date ${line.date}`)
  world.demand(!community.caps.has(day), rule, 'a second one of the day')
  world.demand(!community.startsByDay.has(day), rule, 'after the first start of the day')
  const staff = staffOn(community.duties, line.t)
  world.demand(line.followupStaff === staff, rule, `followupStaff ${line.followupStaff}`)
  // known at midnight or now; "90 d ago" read as a day or as an instant
  const shares = [dayStart(day), line.t + 1].flatMap((known) =>
    [SPAN, SPAN + 1].map((youngest) => shareOf(world, community, day, known, youngest)),
  )
  const share = shares.find((one) => Math.abs(one - line.share) < CLOSE)
  world.demand(share !== undefined, rule, `share ${line.share}, not ${shares}`)
  world.demand(capsOf(world, staff, line.share).includes(line.cap), rule, `cap ${line.cap}`)
  community.caps.set(day, line.cap)
}

/** "followup-started": once a task, by what just happened, within the day's cap. */
export function started(world: World, task: Task, line: Line): void {
  world.demand(task.startedAt === null, 'started', 'a second time')
  world.demand(!isOver(task), 'started', 'the task is over')
  task.startedAt = line.t
  task.start = { led: null }
  if (isHard(task.plan)) return
  const community = world.communities.get(task.communityId)
  if (!community) return
  const day = dayOf(line.t)
  const list = community.startsByDay.get(day) ?? []
  list.push(task.start)
  community.startsByDay.set(day, list)
  const cap = community.caps.get(day)
  if (cap === undefined) world.report('capacity-day', 'a start on a day without its cap')
  else world.demand(cap === null || list.length <= cap, 'F7', `start ${list.length} of ${cap}`)
}

/** Recoveries of the day: due on it and not over. */
function recoveriesDue(community: Community, day: number): number {
  let count = 0
  for (const home of community.homes.values())
    for (const task of home.openTasks)
      if (task.plan === 'recovery' && !isOver(task) && dayOf(task.due) <= day) count += 1
  return count
}

/** "capacity-short": more recoveries due than the day's staff can call. */
export function capacityShort(world: World, community: Community, line: Line): void {
  const rule = 'capacity-short'
  const day = dayOfDate(line.date)
  world.demand(!community.shortDays.has(day), rule, 'a second one of the day')
  community.shortDays.add(day)
  const staff = staffOn(community.duties, dayStart(day) + clockTime('12:00'))
  world.demand(line.followupStaff === staff, rule, `followupStaff ${line.followupStaff}`)
  const most = world.policy.startsPerStaffDay * staff
  world.demand(line.recoveriesDue > most, rule, `${line.recoveriesDue} recoveries are not too many`)
  const due = recoveriesDue(community, day)
  world.demand(line.recoveriesDue <= due, rule, `${line.recoveriesDue} said, ${due} are due`)
}
