import type { AddMessage, TicketView } from '#contract/tickets'
import { isUnedited } from '#domain/staff/saved-reply'
import { decideMessage } from '#domain/tickets/conversation'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { type Deed, type Held, hold, must, sameVersion, settle, show } from './change'
import { findMessageGround, type MessageGround, markRead } from './message-store'

/** The same message sent twice, from two devices or after a lost answer: it stands already. */
function isRepeated(ground: MessageGround, deed: Deed, ticketId: string): boolean {
  if (ground.ticket_id === null) return false
  if (ground.ticket_id !== ticketId || ground.person_id !== deed.caller.personId)
    throw new Refused('bad-input', 'id')
  return true
}

/** Staff answer what they have seen; a resident's words are never too late (T6, T12). */
function checkFresh({ ticket, actor }: Held, body: AddMessage): void {
  if (actor.as === 'staff' && body.internal !== true) sameVersion(ticket, body.version)
}

/** A saved reply counts as one while nobody has changed more than its blanks. */
function savedReply({ actor }: Held, body: AddMessage, ground: MessageGround): string | null {
  if (body.savedReplyId === undefined || actor.as !== 'staff') return null
  if (ground.saved_words === null) throw new Refused('bad-input', 'savedReplyId')
  return isUnedited(ground.saved_words, body.words) ? body.savedReplyId : null
}

/** A public reply, a resident's words, or an internal note. */
export async function addMessage(
  deps: Deps,
  deed: Deed,
  ticketId: string,
  body: AddMessage,
): Promise<TicketView> {
  const held = await hold(deed, { id: ticketId })
  const { ticket, actor } = held
  const { communityId } = ticket
  const ground = await findMessageGround(deed.db, communityId, body.id, body.savedReplyId ?? null)
  if (isRepeated(ground, deed, ticketId)) return show(deps, deed, ticketId)
  checkFresh(held, body)
  const savedReplyId = savedReply(held, body, ground)
  const photoIds = [...new Set(body.photoIds ?? [])]
  const visibility = body.internal === true ? 'internal' : 'public'
  const words = body.words.trim()
  const draft = {
    visibility,
    words,
    photos: photoIds.length,
    saved: savedReplyId !== null,
  } as const
  const events = must(decideMessage(ticket, actor, draft, deed.now))
  const saying = { id: body.id, of: 0, words, visibility, savedReplyId } as const
  await settle(deed, held, { events, saying, photoIds, checks: deps.content.checks })
  return show(deps, deed, ticketId)
}

/** The reporter reads staff, staff read the reporter; a home that shares only looks on. */
export async function readTicket(deed: Deed, ticketId: string): Promise<{ done: true }> {
  const { ticket, actor } = await hold(deed, { id: ticketId })
  const isReporter = actor.as === 'resident' && actor.personId === ticket.reporterId
  const others = actor.as === 'staff' ? 'resident' : 'staff'
  const reads = actor.as === 'staff' || isReporter ? others : null
  const { personId } = deed.caller
  await markRead(deed.db, ticket, { personId, reads }, new Date(deed.now))
  return { done: true }
}
