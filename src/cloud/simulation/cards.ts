import type { Invitation } from '#domain/prompts/invitation'
import type { Tx } from './transaction'
import type { Card } from './world'

export interface CardOutcome {
  readonly outcome: 'answered' | 'snoozed' | 'never' | 'expired'
  readonly reason: 'tap' | 'threeViews' | 'taskEnded'
  readonly snooze?: number
  readonly until?: number | null
  readonly responseId?: string
}

/** The card after a deed on it, and its line. */
export function turn(tx: Tx, card: Card, invitation: Invitation, said: CardOutcome | null): void {
  tx.set(card, 'invitation', invitation)
  if (said === null) return
  tx.write('invitation-outcome', card.person.home.community.id, {
    invitationId: invitation.id,
    personId: card.person.id,
    ...said,
  })
}

/** What the cards were about is over. */
export function endCards(tx: Tx, cards: readonly Card[]): void {
  for (const card of cards) {
    if (card.invitation.outcome !== null) continue
    const invitation = { ...card.invitation, outcome: 'expired' } as const
    turn(tx, card, invitation, { outcome: 'expired', reason: 'taskEnded' })
  }
}

/** A "later": by a tap, or because three views went by without one; the third ends the card. */
export function restLine(tx: Tx, card: Card, next: Invitation, reason: 'tap' | 'threeViews'): void {
  const { snoozes: snooze, snoozedUntil: until } = next
  turn(tx, card, next, { outcome: 'snoozed', reason, snooze, until })
}
