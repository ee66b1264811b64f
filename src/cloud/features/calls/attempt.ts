import type { CallView, LogAttempt } from '#contract/calls'
import { type Attempt, type CallChannel, loggedAs } from '#domain/followups/attempt'
import { isExhausted, ladderOf, mayTry } from '#domain/followups/ladder'
import { isHard, isQuiet } from '#domain/followups/schedule'
import { takePlace } from '../../followups/places'
import { putRung } from '../../followups/settle-home'
import { appendAttempt, endTask, markStarted } from '../../followups/task-store'
import { Refused } from '../../http/refused'
import { showCall } from './detail'
import { type Held, hold, lookAt, personOf, type Which } from './held'
import type { Asking } from './list'
import { deedsOf, mayReach } from './view'

/** Open, within its window; a hard task also later. */
export function checkOpen(held: Held, now: number): void {
  if (!deedsOf(held, now).includes('attempt')) throw new Refused('illegal-transition', 'state')
}

/** Nobody is rung up or visited who does not want it, at night, or before the ladder says so. */
export function checkWay(held: Held, channel: CallChannel, personId: string, now: number): void {
  const { task } = held
  const person = personOf(held, personId)
  const may = mayReach(task, person, now)
  if (channel === 'phone' ? !may.call : !may.visit) throw new Refused('not-allowed', 'personId')
  if (channel === 'onSite' && !held.reach.visitsOn) throw new Refused('not-allowed', 'channel')
  if (isQuiet(now)) throw new Refused('illegal-transition', 'quiet')
}

/** The step of the ladder that this attempt is. Hard tasks are tried until somebody answers. */
export function rungOf({ task, channels }: Held, channel: CallChannel, now: number): number {
  const highest = Math.max(0, ...task.attempts.map(({ rung }) => rung))
  if (isHard(task.plan)) return Math.max(1, highest)
  // Whoever was reached and asked to be rung again is rung again on the same step.
  if (task.attempts.at(-1)?.result === 'answered') return Math.max(1, highest)
  const rung = ladderOf(task).find(
    (one) => one.rung > highest && one.channel === channel && channels[channel],
  )
  if (rung === undefined || !mayTry(rung, now)) throw new Refused('illegal-transition', 'rung')
  return rung.rung
}

/** F7: the first attempt starts the task, where the day has a place left. */
export async function begin(
  { db, now }: Asking,
  { task }: Held,
  channel: CallChannel,
): Promise<void> {
  if (!(await takePlace(db, task, now))) throw new Refused('illegal-transition', 'full')
  await markStarted(db, task, channel, now)
}

/** STF-06: what came of a call or a visit; the next step of the ladder stands afterwards, or nothing is left. */
export async function logAttempt(
  asking: Asking,
  secret: string,
  which: Which,
  body: LogAttempt,
): Promise<CallView> {
  const { db, now } = asking
  const held = await hold(asking, which, 'logAttempt')
  const { task, member, people, reach, channels } = held
  checkOpen(held, now)
  checkWay(held, body.channel, body.personId, now)
  const rung = rungOf(held, body.channel, now)
  await begin(asking, held, body.channel)
  const attempt: Attempt = {
    channel: body.channel,
    rung,
    at: now,
    result: loggedAs(body.result),
    personId: body.personId,
    staffId: member.staffId,
    wrongNumber: body.result === 'wrongNumber',
  }
  await appendAttempt(db, task, attempt)
  const climbed = { ...task, attempts: [...task.attempts, attempt] }
  if (body.result === 'refused') {
    await endTask(db, task, { state: 'refused', reason: 'said' }, now)
  } else if (
    attempt.result === 'noAnswer' &&
    !isHard(task.plan) &&
    isExhausted(climbed, channels)
  ) {
    await endTask(db, task, { state: 'unreachable' }, now)
  } else await putRung(db, climbed, people, reach.visitsOn, now)
  return showCall(asking, secret, await lookAt(asking, which, 'logAttempt'))
}
