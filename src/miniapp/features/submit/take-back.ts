import type { Item } from '../../lib/outbox/errand'
import { mayTakeBack } from '../../lib/outbox/queue'
import { outbox } from '../../lib/outbox/use-outbox'
import { replace, routes } from '../../lib/routes'
import { useSubmit } from './draft-store'
import { draftOf } from './ticket-draft'

/**
 * Out of the queue and back into the form, photos and all. Into the draft first: a kill in between
 * leaves both with one key, and the next start lets the draft go.
 */
export function takeBack(item: Item): boolean {
  const { errand, photos } = item
  if (errand.kind !== 'ticket' || !mayTakeBack(outbox.store.getState(), item)) return false
  if (!useSubmit.getState().takeBack(item, draftOf(errand.body, photos))) return false
  void outbox.remove(item.id, 'leave')
  return true
}

/** Asked for by its id from another page: it may have arrived before the thumb did. */
export function takeBackById(id: string): void {
  const item = outbox.find(id)
  if (item === undefined || item.state === 'arrived') void replace(routes.receipt(id))
  else takeBack(item)
}

/** A key that belongs to another one: asked for twice it is the same. */
const beside = (key: string): string =>
  key.slice(0, -1) + (Number.parseInt(key.slice(-1), 16) ^ 1).toString(16)

/** The earlier version has arrived: what was changed goes to it as a message. */
export function addToArrived(item: Item): void {
  const { errand, photos, id } = item
  if (errand.kind !== 'ticket') return
  const key = beside(id)
  const body = { id: key, words: errand.body.words }
  const sent = outbox.enqueue({
    errand: { kind: 'message', ticketId: errand.body.id, body },
    photos,
    key,
  })
  if (sent?.kept) void outbox.remove(id, 'leave')
}
