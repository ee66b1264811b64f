import type { SimilarList, SimilarQuery } from '#contract/similar'
import type { TicketListQuery, TicketPage } from '#contract/tickets'
import { FACILITY_CATEGORIES } from '#domain/tickets/categories'
import { iso } from '#domain/time'
import { homeOf } from '../../http/caller'
import { asResident } from '../../views/actors'
import { pageOf, placeOf } from '../../views/cursor'
import { ticketRow } from '../../views/ticket-row'
import type { Deed } from './change'
import { listOwn } from './list-store'
import { listSimilar } from './similar-store'

const PAGE = 20

export async function listTickets(deed: Deed, query: TicketListQuery): Promise<TicketPage> {
  const { db, caller, now } = deed
  const { scope = 'all', limit = PAGE } = query
  const place = placeOf(query.cursor)
  const { personId } = caller
  const rows = await listOwn(db, { personId, scope, place, limit: limit + 1, now })
  const { shown, nextCursor } = pageOf(rows, limit, (row) => ({
    at: row.facts.submittedAt,
    id: row.id,
  }))
  const actor = asResident(caller)
  return { items: shown.map((row) => ticketRow(row, actor, now)), nextCursor, asOf: iso(now) }
}

/** What the building already reported, before somebody writes it again. */
export async function listSimilarTickets(deed: Deed, query: SimilarQuery): Promise<SimilarList> {
  const { db, caller } = deed
  const home = homeOf(caller, query.houseId)
  // What happens in a home, or between two people, is nobody else's business.
  const isShared = FACILITY_CATEGORIES.includes(query.categoryId)
  if (!isShared || !home.verified) return { items: [] }
  const rows = await listSimilar(db, home, query.categoryId, caller.personId)
  const items = rows.map((row) => ({
    ticketId: row.id,
    categoryId: row.category_id,
    placeLabel: row.building_name,
    submittedAt: row.submitted_at.toISOString(),
    endorsements: row.endorsements,
    endorsedByYou: row.endorsed,
  }))
  return { items }
}
