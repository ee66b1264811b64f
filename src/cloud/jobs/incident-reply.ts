import type { Transaction } from 'kysely'
import { decideMessage } from '#domain/tickets/conversation'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { lockTicket } from '../features/tickets/lock-store'
import { record } from '../features/tickets/record'
import { newId } from '../ids'
import { nextBatch } from '../queue/batches'
import type { JobHandler } from '../queue/job'
import type { StaffActor } from '../views/actors'
import { findNews, listLinked, type News } from './incident-store'

/** Each ticket is locked in turn: few in one transaction keep others from waiting. */
const BATCH = 20

const writerOf = (news: News): StaffActor => ({
  as: 'staff',
  staffId: news.staff_id,
  personId: news.person_id,
  role: news.role,
  departmentId: news.department_id,
})

/** The same rule and the same writing as a reply typed in the ticket: it counts as an answer, or is refused. */
async function answer(tx: Transaction<Tables>, ticketId: string, news: News, now: Instant) {
  const locked = await lockTicket(tx, { id: ticketId, personId: null }, now)
  if (locked === null) return
  const actor = writerOf(news)
  const { words } = news
  const decision = decideMessage(locked.facts, actor, { visibility: 'public', words }, now)
  // Merged or withdrawn meanwhile, or about the writer: nobody is answered there.
  if (!decision.ok) return
  const saying = {
    id: newId(now),
    of: 0,
    words,
    visibility: 'public',
    savedReplyId: null,
  } as const
  const happening = { events: decision.value, saying, photoIds: [], personId: null, actor, now }
  await record(tx, locked.facts, happening)
}

/** RES-18: the update as a public message in every linked ticket, a batch per job, each once. */
export const incidentReply: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  const { incidentId, updateId, after } = job.payload
  const news = await findNews(tx, communityId, String(updateId))
  if (news === null) return
  const batch = { communityId, incidentId: String(incidentId), after: String(after), limit: BATCH }
  const tickets = await listLinked(tx, batch, news.at)
  for (const id of tickets) await answer(tx, id, news, now)
  await nextBatch(tx, job, tickets, BATCH, now)
}
