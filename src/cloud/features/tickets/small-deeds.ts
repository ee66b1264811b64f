import type {
  ChangePriority,
  ChangePrivacy,
  EndorsedView,
  EndorseTicket,
  RevealReporter,
  TicketView,
} from '#contract/tickets'
import { decideEndorse, decidePrivacy, decideUrge, urgeAgainAt } from '#domain/tickets/conversation'
import { decidePriority } from '#domain/tickets/priority'
import { decideReveal } from '#domain/tickets/visibility'
import { audit } from '../../audit'
import type { Deps } from '../../deps'
import { homeOf } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asResident } from '../../views/actors'
import { type Deed, hold, must, sameVersion, settle, show } from './change'
import { lockTicket } from './lock-store'
import { isNeighbourly } from './similar-store'

/** RES-04: once in 24 h. */
export async function urgeTicket(deps: Deps, deed: Deed, id: string): Promise<TicketView> {
  const held = await hold(deed, { id })
  const wait = Math.ceil(((urgeAgainAt(held.ticket) ?? deed.now) - deed.now) / 1000)
  const event = must(decideUrge(held.ticket, held.actor, deed.now), wait)
  await settle(deed, held, { events: [event] })
  return show(deps, deed, id)
}

/** Hides the own name from handlers, or shows it again. Sent twice, it changes nothing more. */
export async function changePrivacy(
  deps: Deps,
  deed: Deed,
  id: string,
  body: ChangePrivacy,
): Promise<TicketView> {
  const held = await hold(deed, { id })
  const event = must(decidePrivacy(held.ticket, held.actor, body.hideNameFrom, deed.now))
  if (held.ticket.hideNameFrom !== body.hideNameFrom) await settle(deed, held, { events: [event] })
  return show(deps, deed, id)
}

/**
 * The manager learns who hides. Written down twice: for the reporter in the story of the ticket and in
 * the inbox, for the house in the audit log.
 */
export async function revealReporter(
  deps: Deps,
  deed: Deed,
  id: string,
  body: RevealReporter,
): Promise<TicketView> {
  const held = await hold(deed, { id })
  const { ticket, actor } = held
  const event = must(decideReveal(ticket, actor, body.reason, deed.now))
  await settle(deed, held, { events: [event] })
  await audit(deed.db, {
    communityId: ticket.communityId,
    actorId: deed.caller.personId,
    verb: 'reveal-reporter',
    subjectId: ticket.id,
    at: deed.now,
  })
  return show(deps, deed, id)
}

export async function changePriority(
  deps: Deps,
  deed: Deed,
  id: string,
  body: ChangePriority,
): Promise<TicketView> {
  const held = await hold(deed, { id })
  sameVersion(held.ticket, body.version)
  const change = { to: body.priority, reason: body.reason }
  const event = must(decidePriority(held.ticket, held.actor, change, deed.now))
  await settle(deed, held, { events: [event] })
  return show(deps, deed, id)
}

/**
 * "Me too" for what the similar list offers, and nothing else: any other ticket of a neighbour does
 * not exist. A home that already stands behind it stays counted once.
 */
export async function endorseTicket(
  deed: Deed,
  id: string,
  body: EndorseTicket,
): Promise<EndorsedView> {
  const { db, caller, now } = deed
  const home = homeOf(caller, body.houseId)
  if (!home.verified) throw new Refused('not-allowed', 'houseId')
  const locked = await lockTicket(db, { id, personId: caller.personId }, now)
  if (locked === null || !(await isNeighbourly(db, id, home))) throw new Refused('not-found')
  const { facts: ticket } = locked
  if (ticket.endorsedHouseIds.includes(home.houseId))
    return { ticketId: id, endorsements: ticket.endorsedHouseIds.length }
  const actor = asResident(caller)
  const events = must(decideEndorse(ticket, actor, home.houseId, now))
  const after = await settle(deed, { locked, ticket, actor }, { events })
  return { ticketId: id, endorsements: after.endorsedHouseIds.length }
}
