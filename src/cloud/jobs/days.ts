import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { enqueueAll } from '../queue/queue'
import { planReports } from './close-period'
import { themesJob } from './find-themes'
import { openEndsJob } from './open-ends'
import { planJob } from './plan-followups'

/** Every community has its planner of today, and all have their report of the month; each enqueues the next. Asked again it changes nothing. */
export async function startDays(db: Kysely<Tables>, now: Instant): Promise<void> {
  await planReports(db, now)
  const communities = await db.selectFrom('communities').select('id').execute()
  await enqueueAll(
    db,
    communities.flatMap(({ id }) => [planJob(id, now), openEndsJob(id, now), themesJob(id, now)]),
    now,
  )
}
