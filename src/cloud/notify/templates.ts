import type { MessageTemplate } from '#domain/messages/consents'
import type { TextKind } from '../sms/carrier'

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

/**
 * What our texts say, for approval by the carrier, who puts the sign before it; {1} and {2} are what we send. No
 * names, and nothing that anybody wrote. An address stands here: carriers refuse one among the parameters.
 */
export const TEXT_WORDS: Readonly<Record<TextKind, Words>> = {
  reply: {
    zh: '您的工单{1}有人回复了，请打开小程序看一看。',
    en: 'Somebody replied to your request {1}. Please open the mini-app.',
  },
  question: {
    zh: '您的工单{1}想请您补充一点，好接着办，请打开小程序。',
    en: 'We have a question about your request {1}. Please open the mini-app.',
  },
  resolved: {
    zh: '您的工单{1}我们说办好了，请打开小程序看一眼是否真的好了。',
    en: 'We say that your request {1} is solved. Please open the mini-app and tell us.',
  },
  'follow-up': {
    zh: '想听听您住得怎么样，一分钟，请打开小程序首页。不想再收请在小程序里关闭短信。',
    en: 'How do you like living here? One minute, on the first page of the mini-app. Texts can be switched off there.',
  },
  exit: {
    zh: '您搬走了，想听听您的话，一分钟：https://域名/pages/answers/exit?token={1} ，{2}前有效。',
    en: 'You moved out; one minute for your opinion: https://DOMAIN/pages/answers/exit?token={1} , until {2}.',
  },
  alarm: {
    zh: '紧急工单{1}待处理，请马上打开工作台。',
    en: 'Emergency {1} is waiting. Open the desk now.',
  },
}

/** The facts that stand for {1} and {2}. */
export const TEXT_PARAMETERS: Readonly<Record<TextKind, readonly string[]>> = {
  reply: ['receiptNo'],
  question: ['receiptNo'],
  resolved: ['receiptNo'],
  'follow-up': [],
  exit: ['link', 'until'],
  alarm: ['receiptNo'],
}
