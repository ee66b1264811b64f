import { dayOf, days, type Instant, type Span } from '../time'

export const CARD_KINDS = ['nps', 'services', 'rating', 'followup'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** One person asked about one task; for `rating` about one round of one ticket. */
export interface Invitation {
  readonly id: string
  readonly kind: CardKind
  /** Move-in tasks neither count for F1 nor obey it. */
  readonly moveIn: boolean
  /** The card holds the NPS question; true for every `nps` card. */
  readonly asksNps: boolean
  readonly firstSeenAt: Instant | null
  readonly lastSeenAt: Instant | null
  /** Counted views since the last tap, one a Shanghai day. */
  readonly views: number
  readonly snoozes: number
  readonly snoozedUntil: Instant | null
  /** Null while it may come back. */
  readonly outcome: 'answered' | 'never' | 'expired' | null
}

/** F4: how long the first and the second "later" rest; the third ends the card. */
const SNOOZES: readonly Span[] = [days(7), days(30)]

/** F4: counted views without a tap that weigh as much as one "later". */
const VIEWS_PER_SNOOZE = 3

/** F8: how long "do not ask" holds, over all surveys and channels. */
export const NEVER = days(365)

/** F4: "later", by a tap or by three views: 7 d, then 30 d, then the end of this card. */
export function snooze(invitation: Invitation, now: Instant): Invitation {
  const rest = SNOOZES[invitation.snoozes]
  const snoozed = { ...invitation, views: 0, snoozes: invitation.snoozes + 1 }
  return rest === undefined
    ? { ...snoozed, snoozedUntil: null, outcome: 'expired' }
    : { ...snoozed, snoozedUntil: now + rest }
}

/** F4: one view more, counted once a Shanghai day; the third without a tap is a "later". */
export function see(invitation: Invitation, now: Instant): Invitation {
  const { firstSeenAt, lastSeenAt, views } = invitation
  if (lastSeenAt !== null && dayOf(lastSeenAt) === dayOf(now)) return invitation
  const seen = {
    ...invitation,
    firstSeenAt: firstSeenAt ?? now,
    lastSeenAt: now,
    views: views + 1,
  }
  return seen.views >= VIEWS_PER_SNOOZE ? snooze(seen, now) : seen
}

/** F8: "do not ask". Stops this card for good and every other survey for 365 d. */
export const refuse = (invitation: Invitation): Invitation => ({ ...invitation, outcome: 'never' })
