import type { Kysely } from 'kysely'
import type { PromptView } from '#contract/nps'
import { decidePrompt, type PromptDecision, type PromptHistory } from '#domain/prompts/eligibility'
import { firstResponseClock, resolutionClock } from '#domain/tickets/clock'
import type { Ticket } from '#domain/tickets/ticket'
import { addMonths, type Instant, minutes, quarterOf } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Caller, CallerHome } from '../http/caller'
import { newId } from '../ids'
import { type SurveyKind, taskKey } from '../measures/invitation-store'
import { findPromptFacts, type KeptInvitation, type PromptFacts } from './facts-store'
import { insertDecisions, insertInvitation, type NewDecision } from './log-store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly home: CallerHome
  readonly now: Instant
}

/** In the order in which they are offered. */
const KINDS: readonly SurveyKind[] = ['services', 'nps']

/** The server knows no visits: what was seen so lately is taken for the same one, and stays where it is. */
const SAME_VISIT = minutes(30)

/** The recommendation question first comes with Move-in 3. */
const NPS_AFTER_MONTHS = 3

function isOverdue(ticket: Ticket, now: Instant): boolean {
  const clocks = [firstResponseClock(ticket, now), resolutionClock(ticket, now)]
  return clocks.some((clock) => clock?.state === 'broken' && clock.stoppedAt === null)
}

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

function freshCard(kind: SurveyKind, key: string, { home, now }: Asking): KeptInvitation {
  return {
    id: newId(now),
    kind,
    communityId: home.communityId,
    houseId: home.houseId,
    taskKey: key,
    moveIn: false,
    asksNps: kind === 'nps',
    firstSeenAt: null,
    lastSeenAt: null,
    views: 0,
    snoozes: 0,
    snoozedUntil: null,
    outcome: null,
  }
}

function cardOf(kind: SurveyKind, facts: PromptFacts, asking: Asking): KeptInvitation {
  const key = taskKey(kind, asking.home.houseId, quarterOf(asking.now).name)
  const kept = facts.invitations.find((one) => one.taskKey === key)
  const card = kept ?? freshCard(kind, key, asking)
  const done = kind === 'services' && facts.homeRated && card.outcome === null
  return done ? { ...card, outcome: 'expired' } : card
}

interface Judged {
  readonly card: KeptInvitation
  readonly decision: PromptDecision
}

function judge(kind: SurveyKind, facts: PromptFacts, asking: Asking): Judged {
  const { now } = asking
  const card = cardOf(kind, facts, asking)
  const tooNew = addMonths(facts.movedInAt ?? now, NPS_AFTER_MONTHS) > now
  if (kind === 'nps' && tooNew)
    return { card, decision: { ask: false, rule: 'F5', reason: 'firstDays' } }
  const shown = facts.invitations.find(
    ({ lastSeenAt }) => lastSeenAt !== null && lastSeenAt > now - SAME_VISIT,
  )
  const visit = { screen: 'home', formOpen: false, shownId: shown?.id ?? null } as const
  return { card, decision: decidePrompt(card, historyOf(facts, asking, card), visit, now) }
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

const viewOf = ({ id, kind, houseId, communityId }: KeptInvitation) => ({
  invitationId: id,
  kind,
  houseId,
  communityId,
})

/** A card that was never offered before gets its row now: the phone needs its id. */
const kept = async (card: KeptInvitation, facts: PromptFacts, { db, caller, now }: Asking) =>
  facts.invitations.some((one) => one.id === card.id)
    ? card
    : insertInvitation(db, caller.personId, card, now)

/** At most one quiet card, or none and the rule that said no. What is ended already explains nothing. */
export async function nextPrompt(asking: Asking): Promise<PromptView> {
  const { db, caller, home, now } = asking
  const facts = await findPromptFacts(db, caller.personId, home, quarterOf(now).name, now)
  const judged: Judged[] = []
  for (const kind of KINDS) {
    const one = judge(kind, facts, asking)
    judged.push(one)
    if (one.decision.ask) break
  }
  const asked = judged.find(({ decision }) => decision.ask)?.card
  const card = asked ? await kept(asked, facts, asking) : null
  const place = { personId: caller.personId, home, now }
  const news = judged.flatMap((one) =>
    changed(facts, card && one.decision.ask ? { ...one, card } : one),
  )
  await insertDecisions(db, place, news)
  if (card) return { card: viewOf(card), rule: null }
  const refusals = judged.flatMap(({ decision }) => (decision.ask ? [] : [decision]))
  const telling = refusals.find(({ reason }) => reason !== 'ended') ?? refusals[0]
  return { card: null, rule: telling?.rule ?? null }
}
