import { sql } from 'kysely'
import { isShort } from '#domain/followups/capacity'
import { addDays, dayOf, endOfDay, type Instant, minutes, startOfDay } from '#domain/time'
import { endWindows } from '../followups/end-windows'
import { listHomes } from '../followups/homes-store'
import { countCallers } from '../followups/places'
import { planHomes } from '../followups/plan-homes'
import { tellAll } from '../notify/inbox'
import { nextBatch } from '../queue/batches'
import type { JobHandler } from '../queue/job'
import { enqueue, type NewJob } from '../queue/queue'
import { listStaff } from './tell-store'

/** Shortly after midnight, before anybody opens the app. */
const TIME = minutes(5)
/** Homes of one transaction. */
const BATCH = 50

/** The planner of a day; `day` is any moment of it. */
export function planJob(communityId: string, day: Instant): NewJob {
  const runAt = startOfDay(day) + TIME
  const updateId = `${communityId}:${dayOf(day)}`
  return {
    kind: 'plan-followups',
    dedupeKey: `plan-followups:${updateId}:`,
    payload: { updateId, after: '' },
    runAt,
    communityId,
  }
}

type Tx = Parameters<JobHandler>[0]

async function countRecoveries(db: Tx, communityId: string, now: Instant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from followup_tasks f
    where f.community_id = ${communityId} and f.plan in ('recovery', 'reopened')
      and f.state in ('scheduled', 'due', 'in_progress')
      and f.due_at <= ${new Date(endOfDay(now))}`.execute(db)
  return rows[0]?.n ?? 0
}

/** F7 limits starts, not what must be done in 48 h: where that is too much, the manager hears of it. */
async function tellShort(db: Tx, communityId: string, now: Instant): Promise<void> {
  const due = await countRecoveries(db, communityId, now)
  const callers = await countCallers(db, communityId, now)
  if (!isShort(due, callers)) return
  const staff = await listStaff(db, communityId)
  await tellAll(
    db,
    staff
      .filter(({ role }) => role === 'manager')
      .map(({ personId }) => ({
        personId,
        communityId,
        template: 'capacity-short',
        facts: { due: String(due), staff: String(callers) },
        dedupeKey: `capacity-short:${communityId}:${dayOf(now)}`,
        at: now,
      })),
  )
}

/**
 * LOOP-03: every home of a community, a batch per job. What the calendar asks is planned once, whichever day finds it
 * missing, so that a week of downtime is caught up by one run.
 */
export const planFollowups: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  const after = String(job.payload.after)
  if (after === '') {
    await enqueue(tx, planJob(communityId, addDays(now, 1)), now)
    await tellShort(tx, communityId, now)
  }
  const homes = await listHomes(tx, communityId, after, BATCH)
  await endWindows(tx, homes, now)
  await planHomes(tx, homes, now)
  const ids = homes.map(({ houseId }) => houseId)
  await nextBatch(tx, job, ids, BATCH, now)
}
