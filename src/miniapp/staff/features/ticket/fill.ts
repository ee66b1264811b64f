import type { TicketView } from '#contract/tickets'

/** What a saved reply may name, as `{name}`. */
export interface Blanks {
  readonly name: string
  readonly home: string
  readonly receiptNo: string
  readonly me: string
}

/** A variable that this app does not know stays as it is: staff see it before they send. */
export const filled = (words: string, blanks: Blanks): string =>
  words.replace(/\{\s*(name|home|receiptNo|me)\s*\}/g, (_, name: keyof Blanks) => blanks[name])

export const blanksOf = (ticket: TicketView, me: string, somebody: string): Blanks => ({
  name: ticket.reporter.name ?? somebody,
  home: ticket.homeLabel ?? ticket.placeLabel,
  receiptNo: ticket.receiptNo,
  me,
})
