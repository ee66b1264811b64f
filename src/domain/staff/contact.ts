import { allowed, type Decision, refused } from '../decision'
import { hours, type Instant } from '../time'
import { fits } from '../words'

/** How somebody reached the house, or the house somebody, outside the app. */
export const CONTACT_CHANNELS = [
  'phone',
  'onsite',
  'wecom',
  'sms',
  'email',
  'hotline12345',
] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

/** Why: what the reasons per 100 homes are counted by (STF-08). */
export const CONTACT_REASONS = [
  'report',
  'progress',
  'question',
  'confirm',
  'reopen',
  'withdraw',
  'handling',
  'followup',
  'other',
] as const
export type ContactReason = (typeof CONTACT_REASONS)[number]

/** Where two people spoke with each other: only there a logged contact answers the resident. */
const SPOKEN: readonly ContactChannel[] = ['phone', 'onsite', 'wecom']

const NOTE = { min: 0, max: 500 }
const ORDER_NO = { min: 0, max: 40 }
const LONGEST = 480
/** domain.md section 3, T1: a contact is written down at most 72 h later. */
const BACKDATE = hours(72)

export interface ContactDraft {
  readonly channel: ContactChannel
  readonly reasonCode: ContactReason
  /** Whole minutes, 0-480. */
  readonly minutes: number
  readonly at: Instant
  /** Somebody of the staff answered the resident in it. */
  readonly answered: boolean
  readonly note: string
  /** Number of a 12345 order; empty for every other channel. */
  readonly orderNo: string
  /** Deadline of a 12345 order. */
  readonly externalDueAt: Instant | null
}

export type ContactRefusal =
  | 'bad-input:minutes'
  | 'bad-input:contactAt'
  | 'bad-input:note'
  | 'bad-input:orderNo'
  | 'bad-input:externalDueAt'
  | 'bad-input:answered'

const isOrder = ({ channel }: ContactDraft): boolean => channel === 'hotline12345'

/** What only an order of 12345 has, and what only people who speak with each other can do. */
function fitsChannel(draft: ContactDraft): ContactRefusal | null {
  const { orderNo, externalDueAt, at, answered, channel } = draft
  if (!fits(orderNo, ORDER_NO) || (orderNo !== '' && !isOrder(draft))) return 'bad-input:orderNo'
  if (externalDueAt !== null && (!isOrder(draft) || externalDueAt <= at))
    return 'bad-input:externalDueAt'
  return answered && !SPOKEN.includes(channel) ? 'bad-input:answered' : null
}

/** STF-05: may it be written down like this? */
export function decideContact(
  draft: ContactDraft,
  now: Instant,
): Decision<ContactDraft, ContactRefusal> {
  const { minutes, at } = draft
  const trimmed = { ...draft, note: draft.note.trim(), orderNo: draft.orderNo.trim() }
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST)
    return refused('bad-input:minutes')
  if (at > now || at < now - BACKDATE) return refused('bad-input:contactAt')
  if (!fits(trimmed.note, NOTE)) return refused('bad-input:note')
  const refusal = fitsChannel(trimmed)
  return refusal === null ? allowed(trimmed) : refused(refusal)
}
