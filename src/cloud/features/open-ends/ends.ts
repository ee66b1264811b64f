import type { Kysely } from 'kysely'
import type { EndOpenEnd, OpenEndPage, OpenEndRow, OpenEndsQuery } from '#contract/open-ends'
import type { Done } from '#contract/session'
import { decideOpenEnd, type OpenEndWish } from '#domain/followups/open-end'
import { type Instant, iso, startOfDay } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { type Caller, seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import { settleOpenEnds } from '../../measures/open-end-settle'
import { pageOf, placeOf } from '../../views/cursor'
import {
  countEnds,
  type EndRow,
  findByReceipt,
  hasImprovement,
  listEnds,
  lockEnd,
  putEnd,
} from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

const PAGE = 20

/** Domain 8: whose answer it was is shown for a request of theirs, or with "you may contact me"; else the day alone. */
function rowOf(row: EndRow, now: Instant): OpenEndRow {
  const named = (row.kind === 'ticket' && !row.hidden) || row.contact_me
  const at = row.at.getTime()
  return {
    id: row.id,
    kind: row.kind,
    at: iso(named ? at : startOfDay(at)),
    dueAt: row.due_at.toISOString(),
    late: row.due_at.getTime() < now,
    houseId: named ? row.house_id : null,
    homeLabel: named ? row.label : null,
    ticketId: row.ticket_id,
    scores: row.answers.flatMap(({ metric, dimension, score }) =>
      typeof score === 'number' ? [{ question: dimension ?? metric, score }] : [],
    ),
    words: row.answers.find(({ metric }) => metric === 'text')?.text ?? '',
  }
}

/** LOOP-09: low answers that have led to nothing yet, the nearest due first. */
export async function listOpenEnds(
  { db, caller, now }: Asking,
  query: OpenEndsQuery,
): Promise<OpenEndPage> {
  const { communityId } = query
  seatIn(caller, communityId, 'listOpenEnds')
  await settleOpenEnds(db, communityId, now)
  const rows = await listEnds(db, communityId, placeOf(query.cursor), PAGE + 1)
  const { shown, nextCursor } = pageOf(rows, PAGE, ({ due_at, id }) => ({
    at: due_at.getTime(),
    id,
  }))
  // A named confidential answer that was read leaves its trace.
  const read = shown.filter((row) => row.kind !== 'ticket' && row.contact_me)
  if (read.length > 0) {
    const deed = { communityId, actorId: caller.personId, verb: 'see-answer', at: now }
    await audit(db, { ...deed, facts: { answers: read.length } })
  }
  const counts = await countEnds(db, communityId, now)
  return { items: shown.map((row) => rowOf(row, now)), nextCursor, ...counts, asOf: iso(now) }
}

/** The request by the number that people read; one that is not of this community does not exist. */
async function ticketOf(db: Kysely<Tables>, communityId: string, receiptNo: string | undefined) {
  if (receiptNo === undefined) return undefined
  const found = await findByReceipt(db, communityId, receiptNo.trim().toUpperCase())
  if (found === null) throw new Refused('bad-input', 'receiptNo')
  return found
}

/** What it leads to must be of this community. */
async function checkThing(db: Kysely<Tables>, communityId: string, wish: OpenEndWish) {
  const { improvementId } = wish
  if (improvementId !== undefined && !(await hasImprovement(db, communityId, improvementId)))
    throw new Refused('bad-input', 'improvementId')
}

/** LOOP-09: it ends as a request, an improvement, or "no action" with a reason. */
export async function endOpenEnd(
  { db, caller, now }: Asking,
  id: string,
  { communityId, receiptNo, ...asked }: EndOpenEnd,
): Promise<Done> {
  const { staffId } = seatIn(caller, communityId, 'endOpenEnd')
  const end = await lockEnd(db, communityId, id)
  if (end === null) throw new Refused('not-found')
  const ticketId = await ticketOf(db, communityId, receiptNo)
  const wish = must(decideOpenEnd(end, { ...asked, ticketId }))
  await checkThing(db, communityId, wish)
  await putEnd(db, communityId, id, { ...wish, staffId }, now)
  const deed = { communityId, actorId: caller.personId, verb: 'end-open-end', subjectId: id }
  await audit(db, { ...deed, facts: { as: wish.as }, at: now })
  return { done: true }
}
