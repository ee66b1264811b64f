import { personFor } from '#domain/followups/asking'
import { mayTry, nextRung, type Rung, tryAt } from '#domain/followups/ladder'
import { isHard } from '#domain/followups/schedule'
import { isOpenTask } from '#domain/followups/task'
import { addDays, hours, type Instant, minutes, startOfDay } from '#domain/time'
import { answersFor, say } from './answers'
import { begin, mayBegin } from './capacity'
import { whenAwake } from './hours'
import { sendSms } from './notices'
import { personNamed, reachOf } from './people'
import { channelsFor, end } from './tasks'
import type { Tx } from './transaction'
import type { Person, Sim, Task } from './world'

/** Who rings or visits for each plan. */
const callerOf = (task: Task): string => {
  if (task.plan === 'reopened') return 'manager'
  return task.plan === 'key-customer' ? 'steward' : 'followup'
}

const isOver = (task: Task, now: Instant): boolean =>
  !isOpenTask(task.state) || (now > task.windowEnd && !isHard(task.plan))

/** The next step of a task: a message of the machine on the minute, a call when somebody has time. */
export function scheduleRung(sim: Sim, tx: Tx, task: Task, notBefore = tx.now): void {
  const rung = nextRung(task, channelsFor(task, tx.now))
  if (rung === null) return
  const earliest = tryAt(rung, Math.max(notBefore, tx.now))
  if (rung.channel === 'sms') {
    const key = `${task.id}:${rung.rung}:${earliest}`
    tx.duty('follow-up-sms', key, earliest, (then) => climb(sim, then, task))
    return
  }
  tx.later(callTime(sim, task, rung, earliest), (then) => climb(sim, then, task))
}

/** Some time of the day on which the call falls due; a hard one is not put off. */
function callTime(sim: Sim, task: Task, rung: Rung, earliest: Instant): Instant {
  const wish = isHard(task.plan)
    ? earliest + Math.round(sim.dice.wait(hours(5)))
    : whenAwake(earliest, sim.dice)
  return tryAt(rung, wish)
}

/** One step of the ladder, if it is still its time and the day has a start left. */
function climb(sim: Sim, tx: Tx, task: Task): void {
  const rung = isOver(task, tx.now) ? null : nextRung(task, channelsFor(task, tx.now))
  if (rung === null) return
  if (!mayTry(rung, tx.now)) scheduleRung(sim, tx, task)
  else if (mayBegin(sim, tx, task)) step(sim, tx, task, rung)
  else scheduleRung(sim, tx, task, addDays(startOfDay(tx.now), 1) + hours(9))
}

function step(sim: Sim, tx: Tx, task: Task, rung: Rung): void {
  const found = personFor(task.plan, rung.channel, reachOf(task, tx.now), tx.now)
  const person = found === null ? null : (personNamed(task.home, found.personId) ?? task.person)
  if (person === null) return
  if (rung.channel === 'sms') text(sim, tx, { task, rung, person })
  else call(sim, tx, { task, rung, person })
}

interface Trying {
  readonly task: Task
  readonly rung: Rung
  readonly person: Person
}

type Result = 'delivered' | 'failed' | 'answered' | 'noAnswer' | 'refused'

function attempt(sim: Sim, tx: Tx, { task, rung, person }: Trying, result: Result): void {
  const { channel, rung: step } = rung
  const { home, plan, id: taskId } = task
  begin(sim, tx, task, channel)
  tx.add(task.attempts, { channel, rung: step, at: tx.now, result })
  tx.add(home.community.attempts, { at: tx.now, channel })
  if (result === 'delivered' || result === 'answered') tx.add(home.reachedAt, tx.now)
  tx.write('followup-attempt', home.community.id, {
    taskId,
    householdId: home.id,
    plan,
    personId: person.id,
    channel,
    actorRole: channel === 'sms' ? 'job' : callerOf(task),
    rung: step,
    result,
  })
}

/** The attempt stands when the message was taken by somebody who carries it. */
function text(sim: Sim, tx: Tx, trying: Trying): void {
  const { task, person, rung } = trying
  sendSms(sim, tx, person, `followup:${task.id}:${rung.rung}`, {
    isWanted: (now) => !isOver(task, now),
    sent: (then) => {
      attempt(sim, then, trying, 'delivered')
      scheduleRung(sim, then, task)
      if (task.home.silent || !sim.dice.chance(sim.behaviour.smsAnswer)) return
      const at = then.now + minutes(2) + Math.round(sim.dice.wait(hours(4)))
      then.later(at, (later) => {
        if (isOver(task, later.now)) return
        const answers = answersFor(sim, task, person, later.now)
        const file = task.file ?? undefined
        const channel = task.plan === 'exit' ? 'link' : 'sms'
        say(sim, later, { person, answers, channel, role: 'resident', task, ...(file && { file }) })
      })
    },
  })
}

function heard(sim: Sim, task: Task): Result {
  if (task.home.silent) return 'noAnswer'
  const { callAnswer, callRefuse } = sim.behaviour
  const roll = sim.dice.roll()
  if (roll < callAnswer) return 'answered'
  return roll < callAnswer + callRefuse ? 'refused' : 'noAnswer'
}

function call(sim: Sim, tx: Tx, trying: Trying): void {
  const { task, person } = trying
  const result = heard(sim, task)
  const role = callerOf(task)
  attempt(sim, tx, trying, result)
  if (result === 'answered') {
    const answers = answersFor(sim, task, person, tx.now)
    const file = task.file ?? undefined
    say(sim, tx, { person, answers, channel: 'phone', role, task, ...(file && { file }) })
  } else if (result === 'refused') end(tx, task, { outcome: 'refused', reason: 'said' }, role)
  else if (isHard(task.plan)) end(tx, task, { outcome: 'unreachable' }, role)
  else scheduleRung(sim, tx, task)
}
