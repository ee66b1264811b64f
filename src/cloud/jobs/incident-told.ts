import { tellAll } from '../notify/inbox'
import { nextBatch } from '../queue/batches'
import type { JobHandler } from '../queue/job'
import { findNews, listJoined } from './incident-store'

const BATCH = 200

/** RES-18: one message to each person who said "me too", a batch per job, each once. */
export const incidentTold: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  const { incidentId, updateId, after } = job.payload
  const news = await findNews(tx, communityId, String(updateId))
  if (news === null) return
  const batch = { communityId, incidentId: String(incidentId), after: String(after), limit: BATCH }
  const people = await listJoined(tx, batch, news.at)
  await tellAll(
    tx,
    people.map((personId) => ({
      personId,
      communityId,
      template: news.ends ? 'incident-over' : 'incident-news',
      facts: { incidentId: batch.incidentId, title: news.title, words: news.words },
      dedupeKey: `incident:${updateId}`,
      at: now,
    })),
  )
  await nextBatch(tx, job, people, BATCH, now)
}
