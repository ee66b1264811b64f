import { sql } from 'kysely'
import { addDays, dayOf, hours, type Instant, startOfDay } from '#domain/time'
import { settleOpenEnds } from '../measures/open-end-settle'
import { tellAll } from '../notify/inbox'
import type { JobHandler } from '../queue/job'
import { enqueue, type NewJob } from '../queue/queue'
import { listStaff } from './tell-store'

const TIME = hours(9)

/** The look of a day; the next one to come where its time is over. */
export function openEndsJob(communityId: string, now: Instant): NewJob {
  const today = startOfDay(now) + TIME
  const runAt = now < today ? today : addDays(today, 1)
  const dedupeKey = `open-ends:${communityId}:${dayOf(runAt)}`
  return { kind: 'open-ends', dedupeKey, payload: {}, runAt, communityId }
}

type Tx = Parameters<JobHandler>[0]

/** How many end today or tomorrow, and how many have waited longer than their seven days; these are marked. */
async function countEnds(db: Tx, communityId: string, now: Instant) {
  const { rows } = await sql<{ near: number; over: number }>`
    with raised as (
      update open_ends set raised_at = ${new Date(now)}
      where community_id = ${communityId} and ended_at is null and due_at < ${new Date(now)}
        and raised_at is null)
    select count(*) filter (where due_at >= ${new Date(now)})::int as near,
      count(*) filter (where due_at < ${new Date(now)})::int as over
    from open_ends
    where community_id = ${communityId} and ended_at is null
      and due_at < ${new Date(addDays(now, 1))}`.execute(db)
  return rows[0] ?? { near: 0, over: 0 }
}

/** LOOP-09: each morning the managers hear which low answers must end today, and which have waited too long. */
export const openEnds: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  await enqueue(tx, openEndsJob(communityId, now), now)
  await settleOpenEnds(tx, communityId, now)
  const { near, over } = await countEnds(tx, communityId, now)
  if (near + over === 0) return
  const managers = (await listStaff(tx, communityId)).filter(({ role }) => role === 'manager')
  await tellAll(
    tx,
    managers.map(({ personId }) => ({
      personId,
      communityId,
      template: 'open-ends',
      facts: { near: String(near), over: String(over) },
      dedupeKey: `open-ends:${communityId}:${dayOf(now)}`,
      at: now,
    })),
  )
}
