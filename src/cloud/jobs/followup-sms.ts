import { channelsOf, personFor } from '#domain/followups/asking'
import { nextRung, type Rung, tryAt } from '#domain/followups/ladder'
import { isOpenTask } from '#domain/followups/task'
import { addDays, type Instant, minutes } from '#domain/time'
import type { OutState } from '../database/tables/messages-out'
import { listPeople, type Mate } from '../followups/people-store'
import { takePlace } from '../followups/places'
import { sendRung } from '../followups/send-sms'
import { putRung, visitsOn } from '../followups/settle-home'
import type { Task } from '../followups/task'
import { appendAttempt, lockTask, markStarted } from '../followups/task-store'
import { followUpTextState } from '../notify/follow-up-text'
import type { Job, JobHandler } from '../queue/job'
import { enqueue } from '../queue/queue'

type Tx = Parameters<JobHandler>[0]

/** How long after a text was handed over somebody looks what became of it. */
const LOOK = minutes(10)

/** The same step, later: night, a day that is full (F7), or a text on its way. */
async function again(tx: Tx, job: Job, at: Instant, now: Instant): Promise<void> {
  const { kind, payload, communityId } = job
  const dedupeKey = `${kind}:${payload.taskId}:${payload.rung}:again:${at}`
  await enqueue(
    tx,
    { kind, payload, dedupeKey, runAt: at, ...(communityId !== null && { communityId }) },
    now,
  )
}

/** Whose turn it is, if it still is this step's. */
interface Turn {
  readonly task: Task
  readonly rung: Rung
  readonly personId: string
  readonly people: readonly Mate[]
  readonly on: boolean
}

async function turnOf(tx: Tx, job: Job, now: Instant): Promise<Turn | null> {
  const task = await lockTask(tx, {
    communityId: job.communityId ?? '',
    id: String(job.payload.taskId),
  })
  if (task === null || !isOpenTask(task.state)) return null
  const people = await listPeople(tx, task, task.personId === null ? [] : [task.personId])
  const on = await visitsOn(tx, task)
  const reach = { mates: people, personId: task.personId, visitsOn: on }
  const rung = nextRung(task, channelsOf(task.plan, reach, now))
  const person = personFor(task.plan, 'sms', reach, now)
  if (rung?.channel !== 'sms' || rung.rung !== job.payload.rung || person === null) return null
  return { task, rung, personId: person.personId, people, on }
}

/** What became of the text is the attempt; the ladder goes on from it. */
async function log(tx: Tx, turn: Turn, state: OutState, now: Instant): Promise<void> {
  const { task, rung, personId, people, on } = turn
  const attempt = {
    channel: 'sms',
    rung: rung.rung,
    at: now,
    result: state === 'sent' ? 'delivered' : 'failed',
    personId,
    staffId: null,
    wrongNumber: false,
  } as const
  await appendAttempt(tx, task, attempt)
  await markStarted(tx, task, 'sms', now)
  await putRung(tx, { ...task, attempts: [...task.attempts, attempt] }, people, on, now)
}

/**
 * LOOP-03: one SMS of a ladder, once; not at night, not after the window, and only while the day has room for another
 * start. Looked at again until it has ended, because only then it is an attempt.
 */
export const followupSms: JobHandler = async (tx, job, now, tools) => {
  const turn = await turnOf(tx, job, now)
  if (turn === null) return
  const { task, rung, personId } = turn
  const { communityId, id: taskId } = task
  const state = await followUpTextState(tx, { communityId, taskId, rung: rung.rung })
  if (state === 'waiting' || state === 'sending') return again(tx, job, now + LOOK, now)
  if (state !== null) return log(tx, turn, state, now)
  const at = tryAt(rung, now)
  if (at > task.windowEnd) return
  if (at > now) return again(tx, job, at, now)
  if (!(await takePlace(tx, task, now))) return again(tx, job, tryAt(rung, addDays(now, 1)), now)
  await sendRung(tx, tools, { task, personId, rung: rung.rung }, now)
  await again(tx, job, now + LOOK, now)
}
