import type { Kysely } from 'kysely'
import type { TicketView } from '#contract/tickets'
import type { Decision } from '#domain/decision'
import { type RefusalReason, refusalOf } from '#domain/tickets/refusal'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { type LockedTicket, type LockWish, lockTicket } from './lock-store'
import { adoptPhotos } from './photo-store'
import { type Happening, record } from './record'
import { readerOf, ticketView } from './view'
import { findTicketView } from './view-store'

/** A call on one ticket: the connection, who asks, and when. */
export interface Deed {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** A rule's "no" becomes the answer's problem. @param retryAfter seconds, for what is only too early */
export function must<T>(decision: Decision<T, RefusalReason>, retryAfter?: number): T {
  if (decision.ok) return decision.value
  const { code, field } = refusalOf(decision.reason)
  throw new Refused(code, field, retryAfter)
}

/** Somebody changed the ticket since the caller looked: the words stay on the phone. */
export function sameVersion(ticket: Ticket, version: number | undefined): void {
  if (version === undefined) throw new Refused('bad-input', 'version')
  if (version !== ticket.version) throw new Refused('stale', 'version')
}

export type ReadingActor = ReturnType<typeof readerOf>

export interface Held {
  readonly locked: LockedTicket
  readonly ticket: Ticket
  readonly actor: ReadingActor
}

/** The ticket, held until the transaction ends, for somebody who may read it. */
export async function hold(deed: Deed, wish: Omit<LockWish, 'personId'>): Promise<Held> {
  const { db, caller, now } = deed
  const locked = await lockTicket(db, { ...wish, personId: caller.personId }, now)
  if (locked === null) throw new Refused('not-found')
  return { locked, ticket: locked.facts, actor: readerOf(caller, locked) }
}

/** Writes what was decided: events, state, words and jobs together. */
export async function settle(
  deed: Deed,
  held: Held,
  happening: Pick<Happening, 'events' | 'checks'> & Partial<Pick<Happening, 'saying' | 'photoIds'>>,
): Promise<Ticket> {
  const { db, caller, now } = deed
  const { saying = null, photoIds = [], events, checks = 'off' } = happening
  if (photoIds.length > 0 && saying === null) throw new Refused('bad-input', 'photoIds')
  await adoptPhotos(db, caller, held.ticket.communityId, photoIds)
  const { personId } = caller
  const { actor } = held
  return record(db, held.ticket, { events, saying, photoIds, personId, actor, now, checks })
}

/** The ticket as the caller sees it now. */
export async function show(deps: Deps, deed: Deed, id: string): Promise<TicketView> {
  const { db, caller, now } = deed
  const row = await findTicketView(db, id, caller.personId, now)
  if (row === null) throw new Refused('not-found')
  return ticketView(row, caller, deps.secret, now)
}
