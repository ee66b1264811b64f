import type { TicketView } from '#contract/tickets'
import type { Blanks } from '#domain/staff/saved-reply'

export const blanksOf = (ticket: TicketView, me: string, somebody: string): Blanks => ({
  name: ticket.reporter.name ?? somebody,
  home: ticket.homeLabel ?? ticket.placeLabel,
  receiptNo: ticket.receiptNo,
  me,
})
