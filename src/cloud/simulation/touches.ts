import { isAnswerable } from '#domain/followups/task'
import { refuse, see, snooze } from '#domain/prompts/invitation'
import { canRate } from '#domain/ratings/ticket-rating'
import { answersFor, ratingAnswers, type Saying, say } from './answers'
import { restLine, turn } from './cards'
import { asResident } from './people'
import { passOn } from './tasks'
import type { Tx } from './transaction'
import type { Card, Sim } from './world'

/** The decision that let a card be shown, and what its line says. */
export interface Seen {
  readonly decisionId: string
  readonly about: object
}

type Reaction = 'answer' | 'later' | 'never' | 'nothing'

/** By the behaviour: 35 % answer the first view, half as many each later one. */
function reaction(sim: Sim, { person, shown, task }: Card): Reaction {
  if (person.home.silent) return 'nothing'
  const { cardFirst, cardRepeat, cardLater, cardNever } = sim.behaviour
  const answers = shown === 1 ? cardFirst : cardRepeat
  const roll = sim.dice.roll()
  if (roll < answers) return 'answer'
  if (roll < answers + cardLater) return 'later'
  // "Do not ask" is about surveys; the card of a ticket has no such button.
  return task !== null && roll < answers + cardLater + cardNever ? 'never' : 'nothing'
}

/** A counted view and what the person makes of it, some seconds or minutes later. */
export function touch(sim: Sim, tx: Tx, card: Card, { decisionId, about }: Seen): void {
  const before = card.invitation
  const after = see(before, tx.now)
  tx.set(card, 'shown', card.shown + 1)
  tx.write('invitation-viewed', card.person.home.community.id, {
    invitationId: before.id,
    decisionId,
    ...about,
    view: card.shown,
  })
  const what = reaction(sim, card)
  const rests = after.snoozes > before.snoozes
  if (what === 'nothing' && rests) {
    restLine(tx, card, after, 'threeViews')
    return
  }
  // Who has a finger on the card has not let three views go by; a tap that comes to nothing would be a fourth.
  const waiting = { ...after, snoozes: before.snoozes, snoozedUntil: before.snoozedUntil }
  turn(tx, card, rests ? { ...waiting, outcome: null } : after, null)
  const at = tx.now + sim.dice.between(4_000, 150_000)
  if (what !== 'nothing') tx.later(at, (then) => react(sim, then, card, what))
}

function react(sim: Sim, tx: Tx, card: Card, what: Reaction): void {
  const { invitation, person } = card
  if (invitation.outcome !== null) return
  if (what === 'answer') {
    answer(sim, tx, card)
  } else if (what === 'never') {
    turn(tx, card, refuse(invitation), { outcome: 'never', reason: 'tap' })
    tx.set(person, 'neverAt', tx.now)
    passOn(tx, person)
  } else {
    restLine(tx, card, snooze(invitation, tx.now), 'tap')
  }
}

function answer(sim: Sim, tx: Tx, card: Card): void {
  const { person, task, file } = card
  const by = { person, channel: 'inApp', role: 'resident', card } as const
  if (task !== null && isAnswerable(task, tx.now)) {
    const wanted = answersFor(sim, task, person, tx.now)
    const answers = wanted.filter(({ metric }) => metric !== 'nps' || card.metrics.includes('nps'))
    say(sim, tx, { ...by, answers, task } satisfies Saying)
  }
  if (file === null || file.ratings.has(card.cycle) || file.ticket.cycle !== card.cycle) return
  if (canRate(file.ticket, asResident(person), tx.now))
    say(sim, tx, { ...by, answers: ratingAnswers(sim), file })
}
