import { channelsOf, personFor } from '#domain/followups/asking'
import { nextRung, type Rung, tryAt } from '#domain/followups/ladder'
import { isOpenTask } from '#domain/followups/task'
import { addDays, dayOf, type Instant } from '#domain/time'
import { listPeople } from '../followups/people-store'
import { takePlace } from '../followups/places'
import { sendFollowupSms } from '../followups/send-sms'
import { putRung, visitsOn } from '../followups/settle-home'
import type { Task } from '../followups/task'
import { appendAttempt, lockTask, markStarted } from '../followups/task-store'
import type { Job, JobHandler } from '../queue/job'
import { enqueue } from '../queue/queue'

type Tx = Parameters<JobHandler>[0]

/** The same step, later: night, or a day that is full (F7). */
async function again(tx: Tx, job: Job, at: Instant, now: Instant): Promise<void> {
  const { kind, payload, communityId } = job
  const dedupeKey = `${kind}:${payload.taskId}:${payload.rung}:${dayOf(at)}:${at}`
  await enqueue(
    tx,
    { kind, payload, dedupeKey, runAt: at, ...(communityId !== null && { communityId }) },
    now,
  )
}

/** When this step may go out; null: it is not its turn any more, whoever enqueued it. */
function timeOf(task: Task, rung: Rung | null, job: Job, now: Instant): Instant | null {
  const isTurn = rung?.channel === 'sms' && rung.rung === job.payload.rung
  if (!isTurn || !isOpenTask(task.state)) return null
  const at = tryAt(rung, now)
  return at > task.windowEnd ? null : at
}

/** LOOP-03: one SMS of a ladder, once; not at night, and only while the day has room for another start. */
export const followupSms: JobHandler = async (tx, job, now, tools) => {
  const communityId = job.communityId ?? ''
  const task = await lockTask(tx, { communityId, id: String(job.payload.taskId) })
  if (task === null) return
  const people = await listPeople(tx, task, task.personId === null ? [] : [task.personId])
  const on = await visitsOn(tx, task)
  const reach = { mates: people, personId: task.personId, visitsOn: on }
  const rung = nextRung(task, channelsOf(task.plan, reach, now))
  const at = timeOf(task, rung, job, now)
  const person = people.find(
    ({ personId }) => personId === personFor(task.plan, 'sms', reach, now)?.personId,
  )
  if (rung === null || at === null || person === undefined) return
  if (at > now) return again(tx, job, at, now)
  if (!(await takePlace(tx, task, now))) return again(tx, job, tryAt(rung, addDays(now, 1)), now)
  const result = await sendFollowupSms(tx, tools, { task, person, rung: rung.rung, now })
  const attempt = {
    channel: 'sms',
    rung: rung.rung,
    at: now,
    result,
    personId: person.personId,
    staffId: null,
    wrongNumber: false,
  } as const
  await appendAttempt(tx, task, attempt)
  await markStarted(tx, task, 'sms', now)
  await putRung(tx, { ...task, attempts: [...task.attempts, attempt] }, people, on, now)
}
