import type { Kysely } from 'kysely'
import type { Colleagues, DeskCounts, DeskPage, DeskQuery, SavedReplies } from '#contract/desk'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff, type StaffActor } from '../../views/actors'
import { pageOf, placeOf } from '../../views/cursor'
import { ticketRow } from '../../views/ticket-row'
import { listDepartments, listReplies, listStaff } from './colleague-store'
import { countDeskRows, listDeskRows } from './list-store'

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

export async function listDesk({ db, caller, now }: Look, query: DeskQuery): Promise<DeskPage> {
  const member = memberOf(caller, query.communityId)
  const { limit = PAGE } = query
  const place = placeOf(query.cursor)
  const rows = await listDeskRows(db, { member, query, place, limit: limit + 1, now })
  const { shown, nextCursor } = pageOf(rows, limit, sortedBy)
  return { items: shown.map((row) => ticketRow(row, member, now)), nextCursor, asOf: iso(now) }
}

export async function countDesk(look: Look, communityId: string): Promise<DeskCounts> {
  const member = memberOf(look.caller, communityId)
  return countDeskRows(look.db, member, communityId, look.now)
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
