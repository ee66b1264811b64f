import { type ContactPreference, type ContactWishes, mayUse } from '../privacy/wishes'
import { days, type Instant } from '../time'

export const SEGMENTS = ['new', 'frequent', 'silent', 'key', 'leaving'] as const
export type Segment = (typeof SEGMENTS)[number]

/** What is known of a home; facts only, and no labels of character. */
export interface HomeFacts {
  /** Since when it is lived in without interruption; null: empty. */
  readonly since: Instant | null
  /** Requests of the last 90 d. */
  readonly ticketsLately: number
  /** The last ticket, message, answer, call that was answered, or visit that was made. */
  readonly lastContactAt: Instant | null
  readonly isKey: boolean
  /** Somebody's exit questions wait to be answered. */
  readonly exitOpen: boolean
}

/** Domain 1: new <= 90 d, frequent >= 3 tickets in 90 d, silent without contact for 180 d. */
const NEW = days(90)
const FREQUENT = 3
const SILENT = days(180)
/** How far back `ticketsLately` looks. */
export const LATELY = days(90)

/** LOOP-08, in the order of the list. A home that has just moved in is not silent yet. */
export function segmentsOf(facts: HomeFacts, now: Instant): Segment[] {
  const { since, lastContactAt } = facts
  const heardOf = Math.max(since ?? now, lastContactAt ?? Number.NEGATIVE_INFINITY)
  const holds: Readonly<Record<Segment, boolean>> = {
    new: since !== null && now - since <= NEW,
    frequent: facts.ticketsLately >= FREQUENT,
    silent: since !== null && now - heardOf >= SILENT,
    key: facts.isKey,
    leaving: facts.exitOpen,
  }
  return SEGMENTS.filter((segment) => holds[segment])
}

export const FIRST_CHANNELS = ['inbox', 'sms', 'call', 'visit'] as const
export type FirstChannel = (typeof FIRST_CHANNELS)[number]

/** What each segment is best reached by; the first that holds, in this order. */
const BY_SEGMENT: readonly (readonly [Segment, FirstChannel])[] = [
  ['key', 'call'],
  ['leaving', 'sms'],
  ['silent', 'call'],
  ['frequent', 'call'],
  ['new', 'inbox'],
]

const WISHED: Readonly<Record<ContactPreference, FirstChannel | null>> = {
  none: null,
  phone: 'call',
  text: null,
  onsite: 'visit',
  large: null,
}

/** LOOP-08: how a home is asked first. What the person wished stands above the segment; an opt-out above both. */
export function firstChannel(
  wishes: ContactWishes,
  segments: readonly Segment[],
  visitsOn: boolean,
): FirstChannel {
  const wished = WISHED[wishes.preference]
  const bySegment = BY_SEGMENT.find(([segment]) => segments.includes(segment))?.[1]
  const fits = (one: FirstChannel | null | undefined) =>
    one != null && mayUse(wishes, one) && (one !== 'visit' || visitsOn)
  return [wished, bySegment].find(fits) ?? 'inbox'
}
