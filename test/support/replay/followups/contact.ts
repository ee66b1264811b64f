import { clockTime, DAY, dayOf, dayStart, iso, MINUTE } from '../calendar'
import { staffOn } from '../people'
import type { Household, Person } from '../state'
import type { World } from '../world'
import { LADDERS } from './dates'
import { isExempt, isHard, isOver, type Task } from './task'

/** The adults that a task may reach: who lives there; of an exit, who left with the end of that stay. */
function adultsOf(world: World, task: Task): Person[] {
  const { home } = task
  const there = home.residencies.filter((one) =>
    task.plan === 'exit' ? one.movedOutAt === task.anchor : !home.stay || one.movedOutAt === null,
  )
  const people = there.map((one) => world.people.get(one.personId))
  return people.filter((person) => person?.adult === true) as Person[]
}

/** May this channel reach this person for this task? Opt-outs and F8. */
export function isWilling(person: Person, task: Task, channel: string, t: number): boolean {
  return !person.optOut.has(channel) && (isExempt(task.plan) || person.neverUntil <= t)
}

export function someoneWilling(world: World, task: Task, channel: string): boolean {
  return adultsOf(world, task).some((person) => isWilling(person, task, channel, world.now))
}

/** Somebody whom a message certainly may reach: verified and no staff beside. */
function certainlyWilling(world: World, task: Task, channel: string): boolean {
  return adultsOf(world, task).some(
    (person) => person.verified && !person.isStaff && isWilling(person, task, channel, world.now),
  )
}

/** Another adult who would take the task over, whatever the channel. */
export function certainHeir(world: World, home: Household, fromPersonId: string): boolean {
  return home.residencies.some((one) => {
    if (one.movedOutAt !== null || one.personId === fromPersonId) return false
    const person = world.people.get(one.personId)
    const free = person?.adult && person.verified && !person.isStaff && person.optOut.size === 0
    return free === true && (person?.neverUntil ?? 0) <= world.now
  })
}

/** F7: is the day's number of starts used up? */
export function isDayFull(world: World, communityId: string, t: number): boolean {
  const community = world.communities.get(communityId)
  if (!community) return false
  const day = dayOf(t)
  const cap = community.caps.get(day)
  if (cap === undefined) return staffOn(community.duties, t) === 0
  return cap !== null && (community.startsByDay.get(day)?.length ?? 0) >= cap
}

const smsSent = (task: Task) => task.attempts.filter((one) => one.channel === 'sms').length

/** Looks that the n-th SMS goes out: at its day, from 09:00, as soon as the day has a start left. */
function watchSms(world: World, task: Task, index: number, instant: number): void {
  const moment = world.loud(instant)
  const deadline = moment + world.tolerance
  world.timers.set(deadline, () => {
    if (world.loud(instant) !== moment) return watchSms(world, task, index, instant)
    if (isOver(task) || smsSent(task) > index) return
    if (!certainlyWilling(world, task, 'sms')) return
    if (!task.startedAt && !isHard(task.plan) && isDayFull(world, task.communityId, moment)) {
      const next = dayStart(dayOf(moment) + 1) + clockTime(world.policy.quietTo)
      return watchSms(world, task, index, next)
    }
    world.report('sms-missing', `SMS ${index + 1} of task ${task.id}, from ${iso(moment)}`)
  })
}

/** Automatic SMS of a task's ladder; set anew when its due has moved. */
export function watchLadder(world: World, task: Task): void {
  const days = LADDERS[task.plan]?.sms ?? []
  const { due } = task
  for (const [index, after] of days.entries()) {
    const instant = Math.max(due + after * DAY, task.plannedAt)
    if (instant >= task.windowEnd) continue
    world.timers.set(instant, () => {
      if (task.due === due) watchSms(world, task, index, instant)
    })
  }
}

/** A card that was seen, or an attempt, starts its task in the same moment. */
export function watchStart(world: World, task: Task): void {
  const t = world.now
  world.timers.set(t + MINUTE, () => {
    if (task.startedAt === null) world.report('started', `task ${task.id} has no followup-started`)
  })
}
