import type { Kysely } from 'kysely'
import { finalPeriods, reportTimes } from '#domain/reports/periods'
import { dayOf, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { collect, scopeAt } from '../figures/collect'
import { freeze, listFrozen } from '../figures/snapshot-store'
import { firstTicketAt } from '../figures/story-store'
import type { JobHandler } from '../queue/job'
import { enqueueAll, type NewJob } from '../queue/queue'

/** The round that freezes what is over on a day; one for all, then one for each community. */
function roundJob(runAt: Instant, communityId?: string): NewJob {
  const dedupeKey = `close-period:${dayOf(runAt)}:${communityId ?? ''}`
  return {
    kind: 'close-period',
    dedupeKey,
    payload: {},
    runAt,
    ...(communityId && { communityId }),
  }
}

/** At every start: the round that was due last, and the next one. What was done is not done again. */
export const planReports = (db: Kysely<Tables>, now: Instant): Promise<void> => {
  const { last, next } = reportTimes(now)
  return enqueueAll(db, [roundJob(last), roundJob(next)], now)
}

/** Every month and quarter that is over and not frozen yet, also those of a downtime. */
async function freezeAll(db: Kysely<Tables>, communityId: string, now: Instant): Promise<void> {
  const first = await firstTicketAt(db, communityId)
  if (first === null) return
  const frozen = new Set((await listFrozen(db, communityId)).map(({ period }) => period))
  for (const period of finalPeriods(first, now)) {
    if (frozen.has(period.name)) continue
    const scope = scopeAt(communityId, period, now)
    await freeze(db, scope, await collect(db, scope), now)
  }
}

/** LOOP-07: 24 h after the end of each month and quarter. */
export const closePeriod: JobHandler = async (tx, job, now) => {
  if (job.communityId !== null) return freezeAll(tx, job.communityId, now)
  const communities = await tx.selectFrom('communities').select('id').orderBy('id').execute()
  const rounds = communities.map(({ id }) => roundJob(job.runAt, id))
  await enqueueAll(tx, [...rounds, roundJob(reportTimes(now).next)], now)
}
