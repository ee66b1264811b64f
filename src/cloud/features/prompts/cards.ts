import type { PromptOutcome, PromptView } from '#contract/nps'
import { type Invitation, NEVER, refuse, see, snooze } from '#domain/prompts/invitation'
import { dayOf, type Instant, iso, quarterOf } from '#domain/time'
import { homeOf } from '../../http/caller'
import { Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { taskKey } from '../../measures/invitation-store'
import { passOnAll } from '../../measures/pass-on'
import type { KeptInvitation } from '../../prompts/facts-store'
import { insertDecisions } from '../../prompts/log-store'
import { nextPrompt } from '../../prompts/next'
import { lockInvitation, startByCard, stopAsking, updateInvitation } from './store'

export const nextPromptFor = (giving: Giving, houseId: string): Promise<PromptView> =>
  nextPrompt({ ...giving, home: homeOf(giving.caller, houseId) })

async function ownCard({ db, caller }: Giving, id: string): Promise<KeptInvitation> {
  const card = await lockInvitation(db, id, caller.personId)
  if (card === null) throw new Refused('not-found')
  return card
}

/** A quarter that is over takes its cards along; a stage and a ticket have no quarter. */
function withTime(card: KeptInvitation, now: Instant): KeptInvitation {
  const { kind, houseId } = card
  const current =
    (kind !== 'nps' && kind !== 'services') ||
    taskKey(kind, houseId, quarterOf(now).name) === card.taskKey
  return current || card.outcome !== null ? card : { ...card, outcome: 'expired' }
}

function outcomeOf(card: Invitation, now: Instant, until?: Instant): PromptOutcome {
  const { id: invitationId, outcome, snoozedUntil } = card
  if (outcome !== null)
    return { invitationId, outcome, until: until === undefined ? null : iso(until) }
  const rests = snoozedUntil !== null && now < snoozedUntil
  return rests
    ? { invitationId, outcome: 'snoozed', until: iso(snoozedUntil) }
    : { invitationId, outcome: 'shown', until: null }
}

/** One deed on a card that is still open; on an ended one it changes nothing, however often it is sent. */
async function change(
  giving: Giving,
  id: string,
  deed: (card: Invitation, now: Instant) => Invitation,
): Promise<{ before: KeptInvitation; after: Invitation }> {
  const { db, now } = giving
  const before = await ownCard(giving, id)
  const timely = withTime(before, now)
  const after = timely.outcome === null ? deed(timely, now) : timely
  if (after !== before) await updateInvitation(db, before, after, now)
  return { before, after }
}

const isNewDay = (last: Instant | null, now: Instant): boolean =>
  last === null || dayOf(last) !== dayOf(now)

/** F4: at least half of the card was visible for a second. Counts once a Shanghai day; F11: each counted view has its row. */
export async function seePrompt(giving: Giving, id: string): Promise<PromptOutcome> {
  const { db, caller, now } = giving
  const { before, after } = await change(giving, id, see)
  const counted = after.lastSeenAt === now && isNewDay(before.lastSeenAt, now)
  if (counted && before.firstSeenAt === null) await startByCard(db, before, now)
  const home = caller.homes.find((one) => one.houseId === before.houseId)
  if (counted && home && before.firstSeenAt !== null) {
    const row = { kind: before.kind, asked: true, rule: null, reason: null, invitationId: id }
    await insertDecisions(db, { personId: caller.personId, home, now }, [row])
  }
  return outcomeOf(after, now)
}

/** F4: 7 days, then 30, then this card is over. */
export async function snoozePrompt(giving: Giving, id: string): Promise<PromptOutcome> {
  const { now } = giving
  const { after } = await change(giving, id, (card, at) =>
    // A second tap on the same card, or the same tap sent again, is one "later".
    card.snoozedUntil !== null && at < card.snoozedUntil ? card : snooze(card, at),
  )
  return outcomeOf(after, now)
}

/**
 * F8: no survey card, SMS, call or visit for 365 days; the home's tasks pass to another adult, else they are
 * refused. Messages about own tickets go on, and "not now" on the card of one ticket ends that card alone.
 */
export async function closePrompt(giving: Giving, id: string): Promise<PromptOutcome> {
  const { db, caller, now } = giving
  const { before, after } = await change(giving, id, refuse)
  if (before.kind === 'rating') return outcomeOf(after, now)
  if (before.outcome === null) {
    await stopAsking(db, caller.personId, now)
    await passOnAll(db, caller.homes, caller.personId, now)
  }
  return outcomeOf(after, now, after.outcome === 'never' ? now + NEVER : undefined)
}
