import type { MessageTemplate } from '#domain/messages/consents'

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
  'merged-reopened',
  'priority-changed',
  'promise-broken',
  'revealed',
  'appointment-offered',
  'appointment-agreed',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-kept',
  'appointment-missed',
  'appointment-reminder',
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
  'promise-half',
  'promise-near',
  'promise-broken-desk',
  'appointment-chosen-desk',
  'appointment-asked-desk',
  'appointment-moved-desk',
  'appointment-cancelled-desk',
  'appointment-missed-desk',
  'appointment-reminder-desk',
  'late-list',
] as const
export type TicketTemplate = (typeof TICKET_TEMPLATES)[number]

type Words = Readonly<Record<'zh' | 'en', string>>

/**
 * What a subscribe message of WeChat says: its field `thing1`, at most 20 characters. The receipt number
 * goes into `character_string2`, the moment into `time3`. No names, and nothing that anybody wrote.
 */
export const SUBSCRIBE_WORDS: Readonly<Record<MessageTemplate, Words>> = {
  reply: { zh: '有人回复了您，请点开看', en: 'You have a reply' },
  question: { zh: '想请您补充一点，好接着办', en: 'We have a question' },
  resolved: { zh: '我们说办好了，请您看一眼', en: 'Please look: solved?' },
  improvement: { zh: '您提的事，做好了', en: 'Done: what you asked' },
}
