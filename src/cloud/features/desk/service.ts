import type { Kysely } from 'kysely'
import type {
  Colleagues,
  DeskCounts,
  DeskNumbersQuery,
  DeskPage,
  DeskQuery,
  SavedReplies,
} from '#contract/desk'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff, type StaffActor } from '../../views/actors'
import { type Place, pageOf, placeOf } from '../../views/cursor'
import { type TicketRowFacts, ticketRow } from '../../views/ticket-row'
import { listDepartments, listReplies, listStaff } from './colleague-store'
import { countDeskRows } from './count-store'
import { type DeskAsk, isReceipt, listDeskRows } from './list-store'
import { listPastRows } from './past-store'

interface Look {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

const PAGE = 20

/** Staff see the communities in which they hold a seat; another one does not exist. */
function memberOf(caller: Caller, communityId: string): StaffActor {
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  return member
}

/** The stored due, which the list is sorted by; what a clock shows may be earlier while it is paused. */
const sortedBy = (row: { readonly due_at: Date | null; readonly id: string }) => ({
  at: row.due_at?.getTime() ?? Number.POSITIVE_INFINITY,
  id: row.id,
})

/** What is over is sorted by when it came in. */
const sortedByAge = (row: TicketRowFacts) => ({ at: row.facts.submittedAt, id: row.id })

/** Behind the desk's own lines a search goes on among what is over; its cursor says so. */
const OVER = 'past'

interface Where {
  readonly over: boolean
  readonly place: Place | null
}

const whereOf = (cursor: string | undefined): Where =>
  cursor?.startsWith(OVER)
    ? { over: true, place: placeOf(cursor.slice(OVER.length + 1)) }
    : { over: false, place: placeOf(cursor) }

/** "Unassigned", "overdue", "to reply" and "to confirm" mean nothing for what is over. */
const searchesPast = ({ filter = 'all' }: DeskQuery, q: string): boolean =>
  q !== '' && !isReceipt(q) && (filter === 'all' || filter === 'mine')

async function past(db: Kysely<Tables>, ask: DeskAsk, limit: number) {
  const rows = await listPastRows(db, { ...ask, limit: limit + 1 })
  const { shown, nextCursor } = pageOf(rows, limit, sortedByAge)
  return { shown, nextCursor: nextCursor === null ? null : `${OVER}.${nextCursor}` }
}

/** What is on the desk first, then what is over: one list to turn the pages of. */
async function rowsOf(db: Kysely<Tables>, where: Where, ask: DeskAsk) {
  const { limit } = ask
  if (where.over) return past(db, { ...ask, place: where.place }, limit)
  const rows = await listDeskRows(db, { ...ask, place: where.place, limit: limit + 1 })
  const page = pageOf(rows, limit, sortedBy)
  if (page.nextCursor !== null || !searchesPast(ask.query, ask.q)) return page
  const room = limit - page.shown.length
  if (room === 0) return { shown: page.shown, nextCursor: OVER }
  const older = await past(db, { ...ask, place: null }, room)
  return { shown: [...page.shown, ...older.shown], nextCursor: older.nextCursor }
}

export async function listDesk({ db, caller, now }: Look, query: DeskQuery): Promise<DeskPage> {
  const member = memberOf(caller, query.communityId)
  const { limit = PAGE } = query
  const where = whereOf(query.cursor)
  const q = query.q?.trim() ?? ''
  const { shown, nextCursor } = await rowsOf(db, where, {
    member,
    query,
    q,
    place: null,
    limit,
    now,
  })
  return { items: shown.map((row) => ticketRow(row, member, now)), nextCursor, asOf: iso(now) }
}

export async function countDesk(look: Look, query: DeskNumbersQuery): Promise<DeskCounts> {
  const member = memberOf(look.caller, query.communityId)
  return countDeskRows(look.db, member, query, look.now)
}

export async function listColleagues(look: Look, communityId: string): Promise<Colleagues> {
  const member = memberOf(look.caller, communityId)
  const [staff, departments] = await Promise.all([
    listStaff(look.db, member, communityId),
    listDepartments(look.db, communityId),
  ])
  return { staff, departments }
}

export async function listSavedReplies(look: Look, communityId: string): Promise<SavedReplies> {
  memberOf(look.caller, communityId)
  return { items: await listReplies(look.db, communityId) }
}
