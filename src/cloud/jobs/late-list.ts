import type { Ticket } from '#domain/tickets/ticket'
import { addDays, dayOf, hours, type Instant, startOfDay } from '#domain/time'
import { tellAll } from '../notify/inbox'
import type { JobHandler } from '../queue/job'
import { enqueue, type NewJob } from '../queue/queue'
import { managersOf } from './audience'
import { listLate } from './promise-store'
import { listStaff, type Member } from './tell-store'

const TIME = hours(9)

/** The list of a day, at 09:00; the next one to come after `now`. */
export function lateListJob(communityId: string, now: Instant): NewJob {
  const today = startOfDay(now) + TIME
  const runAt = now < today ? today : addDays(today, 1)
  const dedupeKey = `late-list:${communityId}:${dayOf(runAt)}`
  return { kind: 'late-list', dedupeKey, payload: {}, runAt, communityId }
}

/** How many of the late tickets each manager may hear of. */
function countsOf(late: readonly Ticket[], staff: readonly Member[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const ticket of late)
    for (const { personId } of managersOf(ticket, staff))
      counts.set(personId, (counts.get(personId) ?? 0) + 1)
  return counts
}

/** Each morning as long as something is half as long again too late (150 %), the managers hear how much. */
export const lateList: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  const late = await listLate(tx, communityId, now)
  if (late.length === 0) return
  const counts = countsOf(late, await listStaff(tx, communityId))
  const notices = [...counts].map(([personId, count]) => ({
    personId,
    communityId,
    template: 'late-list',
    facts: { count: String(count) },
    dedupeKey: `late-list:${dayOf(now)}`,
    at: now,
  }))
  await tellAll(tx, notices)
  await enqueue(tx, lateListJob(communityId, now), now)
}
