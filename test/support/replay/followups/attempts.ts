import { DAY, HOUR, quarterName, timeOfDay } from '../calendar'
import type { Line } from '../line'
import { factsOf } from '../people'
import { isStaffRole } from '../tickets/ticket'
import type { World } from '../world'
import { isWilling, someoneWilling, watchStart } from './contact'
import { LADDERS, rungOf } from './dates'
import { isHard, isOver, type Task } from './task'

const RESULTS: Record<string, string[]> = {
  sms: ['delivered', 'failed'],
  phone: ['answered', 'noAnswer', 'refused', 'failed'],
  onSite: ['answered', 'noAnswer', 'refused', 'failed'],
}
const APART = 3 * HOUR
/** Plans whose call may be made as often as it needs. */
const FREE = new Set(['recovery', 'reopened', 'key-customer'])

const byChannel = (task: Task, channel: string) =>
  task.attempts.filter((one) => one.channel === channel)

/** A further call of a plan that may call freely has its last rung again. */
const isLastAgain = (task: Task, line: Line) => FREE.has(task.plan) && line.rung === 1

function checkLadder(world: World, task: Task, line: Line): void {
  const channel = line.channel as 'sms' | 'phone' | 'onSite'
  const before = byChannel(task, channel)
  const days = LADDERS[task.plan]?.[channel] ?? []
  const after = days[before.length]
  const what = `${channel} ${before.length + 1} of a ${task.plan} task`
  if (after === undefined) {
    const more = FREE.has(task.plan) && days.length > 0
    world.demand(more, 'ladder', `${what}: no such rung`)
  } else {
    const first = isHard(task.plan) ? task.anchor : task.due + after * DAY
    world.demand(line.t >= first, 'ladder', `${what}: too early`)
  }
  const place = rungOf(task.plan, channel, before.length)
  const counted = [place, task.attempts.length + 1].includes(line.rung) || isLastAgain(task, line)
  world.demand(counted, 'ladder', `${what}: rung ${line.rung}`)
  checkTimeOfDay(world, task, line)
}

/** The second call of a quarterly task comes at another time of day. */
function checkTimeOfDay(world: World, task: Task, line: Line): void {
  if (task.plan !== 'quarterly' || line.channel !== 'phone') return
  const [first] = byChannel(task, 'phone')
  if (!first) return
  const apart = Math.abs(timeOfDay(first.t) - timeOfDay(line.t))
  world.demand(apart >= APART, 'ladder', 'the second call comes at the same time of day')
}

function checkPerson(world: World, task: Task, line: Line): void {
  const { personId, channel } = line
  if (personId === undefined) {
    const someone = someoneWilling(world, task, channel)
    world.demand(someone, 'opt-out', `${channel}: nobody of the home may be reached`)
    return
  }
  const person = world.person(personId)
  if (!person) return
  const lived = task.home.residencies.some((one) => one.personId === personId)
  world.demand(lived, 'attempt', 'to a person of another home')
  world.demand(!person.optOut.has(channel), 'opt-out', `${channel} to who opted out`)
  const willing = person.optOut.has(channel) || isWilling(person, task, channel, line.t)
  world.demand(willing, 'F8', `${channel} to who never wants to be asked`)
}

function remember(world: World, task: Task, line: Line): void {
  const { t, channel, result, rung } = line
  task.attempts.push({ t, channel, result, rung })
  world.communities.get(task.communityId)?.attempts.push({ t, channel })
  const facts = factsOf(task.home, quarterName(t))
  if (result === 'delivered' || result === 'answered') facts.reached = true
  else if (result === 'refused' || channel === 'onSite') facts.nearlyReached = true
}

/** "followup-attempt". */
export function attempted(world: World, task: Task, line: Line): void {
  const { channel } = line
  world.demand(!isOver(task), 'attempt', 'the task is over')
  const result = RESULTS[channel]?.includes(line.result) === true
  world.demand(result, 'attempt', `${channel} was ${line.result}`)
  const by = channel === 'sms' ? line.actorRole === 'job' : isStaffRole(line.actorRole)
  world.demand(by, 'attempt', `${channel} by ${line.actorRole}`)
  world.demand(!world.isQuiet(line.t), 'quiet-hours', channel)
  const on = channel !== 'onSite' || world.policy.visitsOn.includes(task.communityId)
  world.demand(on, 'ladder', 'visits are not switched on')
  checkLadder(world, task, line)
  checkPerson(world, task, line)
  remember(world, task, line)
  if (task.startedAt === null) watchStart(world, task)
}

/** Was every rung tried that this home allows? */
export function allTried(world: World, task: Task): boolean {
  const ladder = LADDERS[task.plan]
  if (!ladder) return true
  const visits = world.policy.visitsOn.includes(task.communityId)
  return (['sms', 'phone', 'onSite'] as const).every((channel) => {
    if (channel === 'onSite' && !visits) return true
    const tried = byChannel(task, channel).length >= ladder[channel].length
    return tried || !someoneWilling(world, task, channel)
  })
}
