import type { DeskPage } from '#contract/desk'
import type { TicketRow } from '#contract/tickets'

/** At most so many rows stand on the screen: beyond it a phone's renderer slows down. */
export const MOST_ROWS = 49
/** A screenful: more at first costs a phone more than the 12 KB that a first screen may send. */
export const FIRST_ROWS = 7
export const PAGE_ROWS = 21

/** A row and when the cloud computed its clock. */
export interface DeskItem {
  readonly row: TicketRow
  readonly asOf: string
}

export interface DeskRows {
  readonly items: readonly DeskItem[]
  readonly nextCursor: string | null
  readonly asOf: string
  /** When the list was laid out, by the cloud's clock. */
  readonly since: string
  /** Tickets that came in since, or moved up between the rows: announced, not shown yet. */
  readonly waiting: readonly string[]
}

const itemsOf = (page: DeskPage): DeskItem[] => page.items.map((row) => ({ row, asOf: page.asOf }))

const idsOf = (items: readonly DeskItem[]): ReadonlySet<string> =>
  new Set(items.map((item) => item.row.id))

export const laidOut = (page: DeskPage): DeskRows => ({
  items: itemsOf(page),
  nextCursor: page.nextCursor,
  asOf: page.asOf,
  since: page.asOf,
  waiting: [],
})

export const isFull = (rows: DeskRows): boolean => rows.items.length >= MOST_ROWS

export function appended(rows: DeskRows, page: DeskPage): DeskRows {
  const known = idsOf(rows.items)
  return {
    ...rows,
    // A deadline that moved between two pages must not show one ticket twice.
    items: [...rows.items, ...itemsOf(page).filter((item) => !known.has(item.row.id))],
    nextCursor: page.nextCursor,
    asOf: page.asOf,
  }
}

/**
 * The newest first page laid over a list that somebody is reading: rows keep their places, their
 * contents are renewed, what is new is only announced. An older ticket that stands behind everything
 * known is not new: it was always further down.
 */
export function refreshed(rows: DeskRows, page: DeskPage): DeskRows {
  const fresh = itemsOf(page)
  const byId = new Map(fresh.map((item) => [item.row.id, item]))
  const known = idsOf(rows.items)
  const reach = rows.nextCursor === null ? fresh.length : endOf(fresh, known)
  const isArrival = ({ row }: DeskItem, place: number) =>
    !known.has(row.id) && (place < reach || Date.parse(row.submittedAt) > Date.parse(rows.since))
  return {
    ...rows,
    items: rows.items.map((item) => renewed(item, byId.get(item.row.id))),
    asOf: page.asOf,
    waiting: fresh.filter(isArrival).map((item) => item.row.id),
  }
}

/** As `refreshed`, on the way back from another page: what has left the first page goes. */
export function returnedTo(rows: DeskRows, page: DeskPage): DeskRows {
  const fresh = idsOf(itemsOf(page))
  const covered = page.nextCursor === null ? rows.items.length : endOf(rows.items, fresh)
  const items = rows.items.filter((item, place) => place >= covered || fresh.has(item.row.id))
  return refreshed({ ...rows, items }, page)
}

/** How many items reach up to the last one that is among `ids`. */
function endOf(items: readonly DeskItem[], ids: ReadonlySet<string>): number {
  let end = 0
  items.forEach((item, place) => {
    if (ids.has(item.row.id)) end = place + 1
  })
  return end
}

/** The line ticks by itself: a row that differs only in how far it is filled is not drawn again. */
const still = (row: TicketRow): string =>
  JSON.stringify({ ...row, clock: row.clock && { ...row.clock, share: 0 } })

const renewed = (item: DeskItem, fresh: DeskItem | undefined): DeskItem =>
  fresh === undefined || still(item.row) === still(fresh.row) ? item : fresh

const NEW_FOR = 10 * 60_000

/** Just in: nobody has it and it is younger than ten minutes by the server's clock. */
export const isNew = (row: TicketRow, asOf: string): boolean =>
  row.state === 'submitted' && Date.parse(asOf) - Date.parse(row.submittedAt) < NEW_FOR
