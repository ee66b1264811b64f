import { endpoints } from '#contract/endpoints'
import type { TicketView } from '#contract/tickets'
import { call } from '../../lib/call'
import { ticketLane } from '../../lib/outbox/errand'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** Often enough to feel like talking, seldom enough for a weak signal. */
const EVERY = 10_000

/** One ticket, asked again while it is looked at and at once when something of ours has arrived. */
export function useTicket(
  id: string | undefined,
  quietly: 'poll' | 'once' = 'once',
): Loaded<TicketView> {
  const loaded = useAnswer(
    id ? `ticket/${id}` : null,
    () => call(endpoints.getTicket, { params: { id: id ?? '' } }),
    quietly === 'poll' ? EVERY : undefined,
  )
  useDelivered((item) => {
    if (id && item.lane === ticketLane(id)) void loaded.reload()
  })
  return loaded
}
