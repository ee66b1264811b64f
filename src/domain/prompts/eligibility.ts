import { days, type Instant, quarterOf, startOfDay } from '../time'
import { type Invitation, NEVER } from './invitation'

/** What the server knows when somebody opens the home page. Everything is a fact, nothing is guessed. */
export interface PromptHistory {
  /** Other invitations of this person, of every home; the card in question is not among them. */
  readonly others: readonly Invitation[]
  /** The person's last NPS answer, asked for or not. */
  readonly lastNpsAnswerAt: Instant | null
  /** When the person last said "do not ask". */
  readonly neverAt: Instant | null
  readonly isVerifiedResident: boolean
  readonly isStaff: boolean
  readonly movedInAt: Instant
  /** The person's last ticket. */
  readonly lastSubmittedAt: Instant | null
  /** The home has an open emergency, or an open ticket late with its first answer or solution. */
  readonly home: {
    readonly urgentTicket: boolean
    readonly overdueTicket: boolean
    /** When somebody of the home last answered another invitation. */
    readonly lastAnsweredAt: Instant | null
  }
  /** F7: false where the first view would start the card's task and today's starts are used up. */
  readonly mayStart?: boolean
}

export interface Visit {
  readonly screen: 'home' | 'other'
  readonly formOpen: boolean
  /** The card already shown in this visit. */
  readonly shownId: string | null
}

export type PromptRule = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8'

export type PromptReason =
  | 'gap'
  | 'quarter'
  | 'answered'
  | 'cycle'
  | 'two'
  | 'snoozed'
  | 'ended'
  | 'dayView'
  | 'urgentTicket'
  | 'overdueTicket'
  | 'submitted24h'
  | 'form'
  | 'staffOrUnverified'
  | 'firstDays'
  | 'homeAnsweredToday'
  | 'visit'
  | 'capacity'
  | 'never'

export type PromptDecision =
  | { readonly ask: true }
  | { readonly ask: false; readonly rule: PromptRule; readonly reason: PromptReason }

interface Asking {
  readonly card: Invitation
  readonly history: PromptHistory
  readonly visit: Visit
  readonly now: Instant
}

/** F1: days between the first views of two surveys. */
const GAP = days(30)
/** F2 */
const NPS_GAP = days(75)
/** F3 */
const RATING_SPAN = days(7)
const RATING_MOST = 2
/** F5 */
const AFTER_SUBMITTING = days(1)
const FIRST_DAYS = days(6)

const no = (rule: PromptRule, reason: PromptReason): PromptDecision => ({
  ask: false,
  rule,
  reason,
})

const isRating = (card: Invitation): boolean => card.kind === 'rating'

/** F8 stops every survey; a rating is about the own ticket and exempt. */
function never({ card, history, now }: Asking): PromptDecision | null {
  const { neverAt } = history
  if (isRating(card) || neverAt === null) return null
  return now < neverAt + NEVER ? no('F8', 'never') : null
}

/** F5: moments in which nobody is asked anything. */
function badMoment({ history, visit, now }: Asking): PromptDecision | null {
  const { home, lastSubmittedAt, movedInAt } = history
  const moments: readonly (readonly [boolean, PromptReason])[] = [
    [history.isStaff || !history.isVerifiedResident, 'staffOrUnverified'],
    [home.urgentTicket, 'urgentTicket'],
    [home.overdueTicket, 'overdueTicket'],
    [visit.formOpen, 'form'],
    [lastSubmittedAt !== null && now < lastSubmittedAt + AFTER_SUBMITTING, 'submitted24h'],
    [now < movedInAt + FIRST_DAYS, 'firstDays'],
    [
      home.lastAnsweredAt !== null && startOfDay(home.lastAnsweredAt) === startOfDay(now),
      'homeAnsweredToday',
    ],
  ]
  const found = moments.find(([holds]) => holds)
  return found === undefined ? null : no('F5', found[1])
}

/** F6: on the home page only, one card a visit. */
function onePerVisit({ card, visit }: Asking): PromptDecision | null {
  const other = visit.shownId !== null && visit.shownId !== card.id
  return visit.screen !== 'home' || other ? no('F6', 'visit') : null
}

/** F4: what the person already did with this card. Within one visit it stays where it is. */
function ownPast({ card, visit, now }: Asking): PromptDecision | null {
  if (card.outcome !== null) {
    return card.kind === 'rating' && card.outcome === 'answered'
      ? no('F3', 'cycle')
      : no('F4', 'ended')
  }
  if (card.snoozedUntil !== null && now < card.snoozedUntil) return no('F4', 'snoozed')
  const { lastSeenAt } = card
  const today = lastSeenAt !== null && startOfDay(lastSeenAt) === startOfDay(now)
  return today && visit.shownId !== card.id ? no('F4', 'dayView') : null
}

/** F1: the first view of one survey keeps the first views of the others away for 30 d. */
function gap({ card, history, now }: Asking): PromptDecision | null {
  if (isRating(card) || card.moveIn) return null
  const near = history.others.some(
    (other) =>
      !isRating(other) &&
      !other.moveIn &&
      other.firstSeenAt !== null &&
      now < other.firstSeenAt + GAP,
  )
  return near ? no('F1', 'gap') : null
}

/** F2: NPS once a person and calendar quarter, and not within 75 d of the last answer. */
function npsRest({ card, history, now }: Asking): PromptDecision | null {
  if (!card.asksNps) return null
  const { from } = quarterOf(now)
  const asked = history.others.some((o) => o.asksNps && (o.firstSeenAt ?? 0) >= from)
  if (asked) return no('F2', 'quarter')
  const { lastNpsAnswerAt } = history
  const fresh = lastNpsAnswerAt !== null && now < lastNpsAnswerAt + NPS_GAP
  return fresh ? no('F2', 'answered') : null
}

/** F3: two rating cards per person in 7 d; the rest waits in the list. */
function ratingRest({ card, history, now }: Asking): PromptDecision | null {
  if (!isRating(card)) return null
  const lately = history.others.filter(
    (o) => isRating(o) && o.firstSeenAt !== null && now < o.firstSeenAt + RATING_SPAN,
  )
  return lately.length >= RATING_MOST ? no('F3', 'two') : null
}

/** F7 limits starts: who is asked second about a task that has begun, and ratings, start nothing. */
const capacity = ({ card, history }: Asking): PromptDecision | null =>
  history.mayStart === false && !isRating(card) ? no('F7', 'capacity') : null

const EVERY_VIEW = [never, badMoment, onePerVisit, ownPast]
const FIRST_VIEW = [gap, npsRest, ratingRest, capacity]

/**
 * F1-F8: may this card be shown now? F5, F6 and F8 bind every view, F1, F2, F3 and F7 the first one
 * only. The first rule that says no is the answer. How many starts a day has, `followups/capacity.ts`
 * says.
 */
export function decidePrompt(
  card: Invitation,
  history: PromptHistory,
  visit: Visit,
  now: Instant,
): PromptDecision {
  const asking: Asking = { card, history, visit, now }
  const rules = card.firstSeenAt === null ? [...EVERY_VIEW, ...FIRST_VIEW] : EVERY_VIEW
  for (const rule of rules) {
    const answer = rule(asking)
    if (answer !== null) return answer
  }
  return { ask: true }
}
