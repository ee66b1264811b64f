import type { Kysely } from 'kysely'
import type { PromptView } from '#contract/nps'
import { decidePrompt, type PromptDecision, type PromptHistory } from '#domain/prompts/eligibility'
import { NEVER } from '#domain/prompts/invitation'
import { isOverdue } from '#domain/tickets/promises'
import { addMonths, type Instant, minutes, quarterOf } from '#domain/time'
import type { Tables } from '../database/tables'
import { lookAtHome } from '../followups/look-at'
import { takePlace } from '../followups/places'
import type { Caller, CallerHome } from '../http/caller'
import { newId } from '../ids'
import { followupKey, ratingKey, taskKey } from '../measures/invitation-store'
import { findPromptFacts, type KeptInvitation, type PromptFacts } from './facts-store'
import { insertDecisions, insertInvitation, type NewDecision } from './log-store'
import { quarterTaskOf, type StartedTask, startedTask } from './started'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly home: CallerHome
  readonly now: Instant
}

/** The server knows no visits: what was seen so lately is taken for the same one, and stays where it is. */
const SAME_VISIT = minutes(30)

/** The recommendation question first comes with Move-in 3. */
const NPS_AFTER_MONTHS = 3

function historyOf(facts: PromptFacts, asking: Asking, card: KeptInvitation): PromptHistory {
  const { caller, home, now } = asking
  return {
    others: facts.invitations.filter((one) => one.id !== card.id),
    lastNpsAnswerAt: facts.lastNpsAnswerAt,
    neverAt: facts.neverAt,
    isVerifiedResident: home.verified,
    isStaff: caller.seats.length > 0,
    movedInAt: facts.movedInAt ?? now,
    lastSubmittedAt: facts.lastSubmittedAt,
    home: {
      urgentTicket: facts.openTickets.some((ticket) => ticket.priority === 'urgent'),
      overdueTicket: facts.openTickets.some((ticket) => isOverdue(ticket, now)),
      lastAnsweredAt: facts.homeAnsweredAt,
    },
  }
}

/** What a card is about, beside the home. */
type About = Pick<NonNullable<PromptView['card']>, 'taskId' | 'plan' | 'ticketId' | 'words'>

interface Candidate {
  readonly card: KeptInvitation
  readonly about: About
  /** The task that its first view would begin; absent: a rating. */
  readonly task?: StartedTask | undefined
}

type Wanted = Pick<KeptInvitation, 'kind' | 'taskKey'> &
  Pick<Candidate, 'task'> & { readonly about?: About }

const freshCard = ({ kind, taskKey: key }: Wanted, { home, now }: Asking): KeptInvitation => ({
  id: newId(now),
  kind,
  communityId: home.communityId,
  houseId: home.houseId,
  taskKey: key,
  moveIn: kind === 'followup',
  asksNps: kind === 'nps',
  firstSeenAt: null,
  lastSeenAt: null,
  views: 0,
  snoozes: 0,
  snoozedUntil: null,
  outcome: null,
})

/** Move-in first, as its window closes; then the quarter; then the newest ticket without a rating. */
function wantedOf(facts: PromptFacts, { home, now }: Asking): Wanted[] {
  const { tasks, unrated, invitations } = facts
  const quarter = quarterOf(now).name
  const asked = quarterTaskOf(facts)
  const [task] = tasks
  const ended = (key: string) =>
    invitations.some((one) => one.taskKey === key && one.outcome !== null)
  const ticket = unrated.find(({ id, cycle }) => !ended(ratingKey(id, cycle)))
  return [
    ...(task
      ? [
          {
            kind: 'followup',
            taskKey: followupKey(task.id),
            about: { taskId: task.id, plan: task.plan },
            task: startedTask(task, task.plan),
          } as const,
        ]
      : []),
    ...(asked === null
      ? []
      : [
          {
            kind: 'services',
            taskKey: taskKey('services', home.houseId, quarter),
            task: asked,
          } as const,
        ]),
    // F2: Move-in 3 asks for the recommendation itself; while it may be answered no second card does.
    ...(asked === null || tasks.some(({ plan }) => plan === 'move-in-3')
      ? []
      : [
          {
            kind: 'nps',
            taskKey: taskKey('nps', home.houseId, quarter),
            task: asked,
          } as const,
        ]),
    ...(ticket
      ? [
          {
            kind: 'rating',
            taskKey: ratingKey(ticket.id, ticket.cycle),
            about: { ticketId: ticket.id, words: ticket.words },
          } as const,
        ]
      : []),
  ]
}

/** In the order in which they are offered. */
const candidates = (facts: PromptFacts, asking: Asking): Candidate[] =>
  wantedOf(facts, asking).map((wanted) => {
    const kept = facts.invitations.find((one) => one.taskKey === wanted.taskKey)
    const card = kept ?? freshCard(wanted, asking)
    const done = card.kind === 'services' && facts.homeRated && card.outcome === null
    return {
      card: done ? { ...card, outcome: 'expired' } : card,
      about: wanted.about ?? {},
      task: wanted.task,
    }
  })

interface Judged extends Candidate {
  readonly decision: PromptDecision
}

const FULL = { ask: false, rule: 'F7', reason: 'capacity' } as const

async function judge(candidate: Candidate, facts: PromptFacts, asking: Asking): Promise<Judged> {
  const { db, home, now } = asking
  const { decision } = decide(candidate, facts, asking)
  const { card, task } = candidate
  // F7: asked last, because it takes a place of the day; a card that was seen has begun its task.
  if (!decision.ask || task === undefined || card.firstSeenAt !== null)
    return { ...candidate, decision }
  const placed = await takePlace(db, { ...task, communityId: home.communityId }, now)
  return { ...candidate, decision: placed ? decision : FULL }
}

function decide(candidate: Candidate, facts: PromptFacts, asking: Asking): Judged {
  const { card } = candidate
  const { now } = asking
  const tooNew = addMonths(facts.movedInAt ?? now, NPS_AFTER_MONTHS) > now
  if (card.kind === 'nps' && tooNew)
    return { ...candidate, decision: { ask: false, rule: 'F5', reason: 'firstDays' } }
  const shown = facts.invitations.find(
    ({ lastSeenAt }) => lastSeenAt !== null && lastSeenAt > now - SAME_VISIT,
  )
  const visit = { screen: 'home', formOpen: false, shownId: shown?.id ?? null } as const
  return { ...candidate, decision: decidePrompt(card, historyOf(facts, asking, card), visit, now) }
}

/** F11: one row when the answer changes, not one for every look at the first screen. */
function changed(facts: PromptFacts, { card, decision }: Judged): NewDecision[] {
  const past = facts.decisions[card.kind]
  const reason = decision.ask ? null : decision.reason
  const same =
    past?.asked === decision.ask &&
    past.reason === reason &&
    (!decision.ask || past.invitationId === card.id)
  if (same) return []
  return [
    {
      kind: card.kind,
      asked: decision.ask,
      rule: decision.ask ? null : decision.rule,
      reason,
      invitationId: decision.ask ? card.id : null,
    },
  ]
}

const viewOf = ({ id, kind, houseId, communityId }: KeptInvitation, about: About) => ({
  invitationId: id,
  kind,
  houseId,
  communityId,
  ...about,
})

/** A card that was never offered before gets its row now: the phone needs its id. */
const kept = async (card: KeptInvitation, facts: PromptFacts, { db, caller, now }: Asking) =>
  facts.invitations.some((one) => one.id === card.id)
    ? card
    : insertInvitation(db, caller.personId, card, now)

/** Where nothing could be asked anyway, F8 is still why. */
const neverOf = ({ neverAt }: PromptFacts, now: Instant) =>
  neverAt !== null && now < neverAt + NEVER ? 'F8' : null

/** The planner of the night writes the quarter's task; where it has not been yet, the first who looks does. */
async function factsOf({ db, caller, home, now }: Asking): Promise<PromptFacts> {
  const quarter = quarterOf(now)
  const find = () => findPromptFacts(db, caller.personId, home, quarter.name, now)
  const facts = await find()
  if (facts.quarterTask !== null) return facts
  await lookAtHome(db, home, now)
  return find()
}

/** At most one quiet card, or none and the rule that said no. What is ended already explains nothing. */
export async function nextPrompt(asking: Asking): Promise<PromptView> {
  const { db, caller, home, now } = asking
  const facts = await factsOf(asking)
  const judged: Judged[] = []
  for (const candidate of candidates(facts, asking)) {
    const one = await judge(candidate, facts, asking)
    judged.push(one)
    if (one.decision.ask) break
  }
  const asked = judged.find(({ decision }) => decision.ask)
  const card = asked ? await kept(asked.card, facts, asking) : null
  const place = { personId: caller.personId, home, now }
  const news = judged.flatMap((one) =>
    changed(facts, card && one.decision.ask ? { ...one, card } : one),
  )
  await insertDecisions(db, place, news)
  if (asked && card) return { card: viewOf(card, asked.about), rule: null }
  const refusals = judged.flatMap(({ decision }) => (decision.ask ? [] : [decision]))
  const telling = refusals.find(({ reason }) => reason !== 'ended') ?? refusals[0]
  return { card: null, rule: telling?.rule ?? neverOf(facts, now) }
}
