import { taskQuestions } from '#domain/followups/call-questions'
import { isAnswerable } from '#domain/followups/task'
import { decidePrompt, type PromptDecision, type PromptHistory } from '#domain/prompts/eligibility'
import type { CardKind, Invitation } from '#domain/prompts/invitation'
import { canRate } from '#domain/ratings/ticket-rating'
import { isOverdue } from '#domain/tickets/promises'
import { isOpen } from '#domain/tickets/status'
import { days, type Instant } from '#domain/time'
import { npsRests } from './answers'
import { begin, mayBegin } from './capacity'
import { visitTime } from './hours'
import { asResident } from './people'
import { type Seen, touch } from './touches'
import type { Put, Tx } from './transaction'
import { type Card, livingIn, type Person, type Sim, type Task, type TicketFile } from './world'

/** Visits that begin with a form: something is about to be submitted. */
const WITH_FORM = 0.05

/** Every person with the app looks in 1.5 times in 30 d. */
export function awaitVisit(sim: Sim, person: Person, from: Instant, put: Put): void {
  const { dice, behaviour } = sim
  const day = from + Math.round(dice.wait(days(30) / behaviour.visitsPer30d))
  const at = Math.max(from, visitTime(day, behaviour.nightShare, dice))
  if (at >= sim.end) return
  put(at, (tx) => {
    const lodging = livingIn(person.home, tx.now).find((one) => one.person === person)
    if (lodging === undefined) return
    visit(sim, tx, person, lodging.movedInAt)
    awaitVisit(sim, person, tx.now, tx.later)
  })
}

/** What a card could be about, before anything is decided. */
interface Wanted {
  readonly key: string
  readonly kind: CardKind
  readonly task: Task | null
  readonly file: TicketFile | null
  readonly cycle: number
}

const CARDS: readonly string[] = ['move-in-1', 'move-in-2', 'move-in-3', 'quarterly']

function wantedBy(person: Person, now: Instant): readonly Wanted[] {
  const { home } = person
  const tasks = home.tasks
    .filter((task) => CARDS.includes(task.plan) && isAnswerable(task, now))
    .filter((task) => task.plan === 'quarterly' || task.person === person)
    .map((task): Wanted => ({ key: task.id, kind: 'followup', task, file: null, cycle: 0 }))
  const files = home.tickets
    .filter(({ reporter, ratings, ticket }) => reporter === person && !ratings.has(ticket.cycle))
    .filter(({ ticket }) => canRate(ticket, asResident(person), now))
    .map(
      (file): Wanted => ({
        key: `${file.ticket.id}:${file.ticket.cycle}`,
        kind: 'rating',
        task: null,
        file,
        cycle: file.ticket.cycle,
      }),
    )
  return [...tasks, ...files]
}

function historyOf(person: Person, card: Card, movedInAt: Instant, now: Instant): PromptHistory {
  const { home } = person
  const open = home.tickets.filter(({ ticket }) => isOpen(ticket.state))
  return {
    others: [...person.cards.values()]
      .filter((other) => other !== card)
      .map(({ invitation }) => invitation),
    lastNpsAnswerAt: person.lastNpsAnswerAt,
    neverAt: person.neverAt,
    isVerifiedResident: person.verified,
    isStaff: person.isStaff,
    movedInAt,
    lastSubmittedAt: person.lastSubmittedAt,
    home: {
      urgentTicket: open.some(({ ticket }) => ticket.priority === 'urgent'),
      overdueTicket: open.some(({ ticket }) => isOverdue(ticket, now)),
      lastAnsweredAt: home.cardAnsweredAt,
    },
  }
}

const freshInvitation = (
  id: string,
  kind: CardKind,
  moveIn: boolean,
  asksNps: boolean,
): Invitation => ({
  id,
  kind,
  moveIn,
  asksNps,
  firstSeenAt: null,
  lastSeenAt: null,
  views: 0,
  snoozes: 0,
  snoozedUntil: null,
  outcome: null,
})

/** What a view asks: with what its task has taken over since the first. */
function metricsOf({ task }: Pick<Wanted, 'task'>, withNps: boolean): readonly string[] {
  if (task === null) return ['rating', 'ces']
  const asked = taskQuestions(task.plan, task.absorbed) ?? []
  const KNOWN = ['csat', 'nps', 'confirm', 'expectation']
  const metrics = new Set(asked.map(({ metric }) => metric).filter((one) => KNOWN.includes(one)))
  if (!withNps) metrics.delete('nps')
  return [...metrics]
}

function makeCard(sim: Sim, person: Person, wanted: Wanted, withNps: boolean): Card {
  const { key, kind, task, file, cycle } = wanted
  const metrics = metricsOf(wanted, withNps)
  const moveIn = task !== null && task.plan !== 'quarterly'
  const invitation = freshInvitation(sim.newId('i'), kind, moveIn, metrics.includes('nps'))
  return { person, key, task, file, cycle, metrics, invitation, shown: 0 }
}

interface Visiting {
  readonly person: Person
  readonly movedInAt: Instant
  readonly visitId: string
  readonly screen: 'home' | 'other'
  readonly formOpen: boolean
}

interface Judged {
  readonly card: Card
  readonly decision: PromptDecision
}

function judge(
  sim: Sim,
  tx: Tx,
  { person, movedInAt, screen, formOpen }: Visiting,
  card: Card,
): Judged {
  const first = card.invitation.firstSeenAt === null
  const begins = card.task !== null && first
  const mayStart = begins && card.task !== null ? mayBegin(sim, tx, card.task) : true
  const history = { ...historyOf(person, card, movedInAt, tx.now), mayStart }
  const visit = { screen, formOpen, shownId: null }
  return { card, decision: decidePrompt(card.invitation, history, visit, tx.now) }
}

/** F2 takes the recommendation out of a card that has not been seen yet, not the card away. */
function judgeWanted(sim: Sim, tx: Tx, visiting: Visiting, wanted: Wanted): Judged {
  const { person } = visiting
  const kept = person.cards.get(wanted.key)
  if (kept !== undefined) return judge(sim, tx, visiting, kept)
  const withNps = !npsRests(person, tx.now)
  const full = judge(sim, tx, visiting, makeCard(sim, person, wanted, withNps))
  if (full.decision.ask || full.decision.rule !== 'F2') return full
  return judge(sim, tx, visiting, makeCard(sim, person, wanted, false))
}

/** F11: every card that is shown, and a "not asked" when its reason is another than before. */
function log(sim: Sim, tx: Tx, visiting: Visiting, { card, decision }: Judged): Seen | null {
  const { person, visitId, screen, formOpen } = visiting
  const reason = decision.ask ? 'asked' : decision.reason
  if (!decision.ask && person.decided.get(card.key) === reason) return null
  tx.put(person.decided, card.key, reason)
  const { task, file, cycle, invitation } = card
  const metrics = metricsOf(card, card.metrics.includes('nps'))
  const about = {
    personId: person.id,
    householdId: person.home.id,
    card: task === null ? 'ticketRating' : 'survey',
    ...(task && { plan: task.plan, taskId: task.id }),
    ...(file && { ticketId: file.ticket.id, cycle }),
    metrics,
    first: invitation.firstSeenAt === null,
    visitId,
    screen,
  }
  const decisionId = sim.newId('d')
  const verdict = decision.ask
    ? { asked: true, rule: null }
    : { asked: false, rule: decision.rule, reason: decision.reason }
  const at = { decisionId, ...about, formOpen, ...verdict }
  tx.write('view-decided', person.home.community.id, at)
  if (!decision.ask) {
    const { rule } = decision
    tx.add(person.home.refusals, { at: tx.now, rule, reason: decision.reason })
  }
  return { decisionId, about }
}

function visit(sim: Sim, tx: Tx, person: Person, movedInAt: Instant): void {
  tx.add(person.home.visitedAt, tx.now)
  if (person.optOut.includes('inApp')) return
  const formOpen = sim.dice.chance(WITH_FORM)
  const screen = formOpen ? 'other' : 'home'
  const visiting: Visiting = { person, movedInAt, visitId: sim.newId('v'), screen, formOpen }
  for (const wanted of wantedBy(person, tx.now)) {
    const kept = person.cards.get(wanted.key)
    if (kept !== undefined && kept.invitation.outcome !== null) continue
    const judged = judgeWanted(sim, tx, visiting, wanted)
    const seen = log(sim, tx, visiting, judged)
    if (!judged.decision.ask || seen === null) continue
    show(sim, tx, judged.card, seen)
    return
  }
}

/** F6: one card a visit. */
function show(sim: Sim, tx: Tx, card: Card, seen: Seen): void {
  const { person, task, file } = card
  if (!person.cards.has(card.key)) {
    tx.put(person.cards, card.key, card)
    tx.add(task?.cards ?? file?.cards ?? [], card)
  }
  touch(sim, tx, card, seen)
  if (task !== null) begin(sim, tx, task, 'card')
  tx.add(person.home.reachedAt, tx.now)
  tx.add(person.home.shownAt, tx.now)
}

/** Visits of those who have the app, from now on. */
export function startVisits(sim: Sim, people: readonly Person[], from: Instant, put: Put): void {
  for (const person of people) if (person.home.app) awaitVisit(sim, person, from, put)
}
