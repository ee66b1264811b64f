import type { TicketView } from '#contract/tickets'
import { isDesk, isOwnerOrManager } from '#domain/tickets/authority'
import { offerUntil } from '#domain/tickets/handover'
import { helpersOf } from '#domain/tickets/helpers'
import { isClaimed, isOpen } from '#domain/tickets/status'
import { iso } from '#domain/time'
import type { StaffActor } from '../../views/actors'
import type { TicketViewFacts } from './view-store'

/** As many as a page has room for. */
const CONTACTS = 5

/** What the page of a ticket says to staff only. */
export function staffParts(row: TicketViewFacts, actor: StaffActor): Partial<TicketView> {
  const { facts: ticket } = row
  const until = offerUntil(ticket)
  const works = isOpen(ticket.state) || isClaimed(ticket.state)
  return {
    helpers: helpersOf(ticket).map((staffId) => ({
      staffId,
      alias: row.staff[staffId]?.alias ?? '',
    })),
    mayHelp: works && (isOwnerOrManager(ticket, actor) || isDesk(ticket, actor)),
    contacts: row.contacts
      .slice(0, CONTACTS)
      .map((contact) => ({ ...contact, at: new Date(contact.at).toISOString() })),
    offerUntil: until === null ? null : iso(until),
    externalDueAt: ticket.externalDueAt === null ? null : iso(ticket.externalDueAt),
  }
}
