import { useEffect } from 'react'
import { endpoints } from '#contract/endpoints'
import type { TicketView } from '#contract/tickets'
import { call } from '../../../lib/call'
import { ticketLane } from '../../../lib/outbox/errand'
import { type Loaded, useAnswer } from '../../../lib/use-answer'
import { useStaffDelivered } from '../../lib/use-staff-outbox'
import { lastWords } from './story'

const QUIETLY = 20_000

/** One ticket as staff see it; asked again while it is looked at. */
export function useStaffTicket(id: string): Loaded<TicketView> {
  const ticket = useAnswer(
    `desk-ticket:${id}`,
    () => call(endpoints.getTicket, { params: { id } }),
    QUIETLY,
  )
  useStaffDelivered((item) => {
    if (item.lane === ticketLane(id)) void ticket.reload()
  })
  // The resident's read mark: set for words that really stood on this screen.
  const shown = ticket.state === 'ready' ? (lastWords(ticket.value)?.id ?? 'submitted') : null
  useEffect(() => {
    if (shown !== null) void call(endpoints.readTicket, { params: { id }, body: {} })
  }, [id, shown])
  return ticket
}
