/** What the inbox can say about a ticket. The phone has the words in two languages; here are the names. */
export const TICKET_TEMPLATES = [
  // to the reporter
  'accepted',
  'handed-over',
  'reply',
  'question',
  'on-hold',
  'expected-date-set',
  'resolved',
  'answered',
  'thanked',
  'closed-for-you',
  'auto-closed',
  'declined',
  'merged',
  'unmerged',
  'priority-changed',
  'promise-broken',
  // to homes that said "me too"
  'endorsed-progress',
  // to staff
  'urgent-ticket',
  'assigned',
  'resident-wrote',
  'urged',
  'confirmed',
  'unclear',
  'reopened',
  'withdrawn',
  'offered',
  'offer-accepted',
  'offer-returned',
  'expected-date-passed',
  'promise-broken-desk',
] as const
export type TicketTemplate = (typeof TICKET_TEMPLATES)[number]
