import { type Fact, fact } from './write'

const planned = (when: string, id: string, channel: string, more = {}) =>
  fact(when, 'notification-planned', {
    notificationId: id,
    dedupeKey: `key-${id}`,
    audience: 'resident',
    recipientId: 'ann',
    template: 'ticket-resolved',
    channel,
    urgent: false,
    ...more,
  })
const sent = (when: string, id: string, channel: string) =>
  fact(when, 'notification-sent', { notificationId: id, dedupeKey: `key-${id}`, channel })
const consent = (when: string, delta: number, balance: number, cause: string, more = {}) =>
  fact(when, 'consent-changed', {
    personId: 'ann',
    templateId: 'w-1',
    delta,
    balance,
    cause,
    ...more,
  })

/** By consent; refused by WeChat, then by SMS; held over night; in the app; to staff at night. */
export const outbox: Fact[] = [
  consent('2024-01-05 02:00', 2, 2, 'granted'),
  planned('2024-01-05 02:30', 'n-1', 'subscribe'),
  consent('2024-01-05 02:31', -1, 1, 'used', { notificationId: 'n-1' }),
  sent('2024-01-05 02:31', 'n-1', 'subscribe'),
  planned('2024-01-05 15:00', 'n-2', 'subscribe'),
  consent('2024-01-06 01:00', -1, 0, 'used', { notificationId: 'n-2' }),
  fact('2024-01-06 01:00', 'notification-failed', {
    notificationId: 'n-2',
    channel: 'subscribe',
    attempt: 1,
    errorCode: '43101',
    next: 'sms',
  }),
  sent('2024-01-06 01:01', 'n-2', 'sms'),
  planned('2024-01-14 15:00', 'n-3', 'inApp'),
  sent('2024-01-14 15:00', 'n-3', 'inApp'),
  planned('2024-03-10 15:00', 'n-4', 'sms', {
    audience: 'staff',
    recipientId: 'wim',
    urgent: true,
  }),
  sent('2024-03-10 15:00', 'n-4', 'sms'),
]
