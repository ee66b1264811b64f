import type { PhotoView } from '#contract/photos'
import { type CheckMark, isShown, markOf } from '#domain/content/check'
import type { Actor } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import { readerAs } from '../../content/reader'
import { photoAddress } from '../../files/photo-address'
import type { PhotoFacts, TicketViewFacts } from './view-store'

export interface Seen {
  readonly shown: boolean
  /** Present only where there is something to say. */
  readonly mark: { readonly check?: CheckMark }
}

/** What this reader gets of one thing, by what came of its check. */
export function seenBy(
  { checks }: TicketViewFacts,
  actor: Actor,
): (subjectId: string, authorId: string | null) => Seen {
  return (subjectId, authorId) => {
    const state = checks[subjectId] ?? null
    const reader = readerAs(actor, authorId)
    const check = markOf(state, reader)
    return { shown: isShown(state, reader), mark: check === null ? {} : { check } }
  }
}

/** Photos that this reader may see; the others are not counted either. */
export function photoViews(row: TicketViewFacts, actor: Actor, secret: string, now: Instant) {
  const seen = seenBy(row, actor)
  return (photos: readonly PhotoFacts[]): PhotoView[] =>
    photos.flatMap(({ id, personId, width, height }) => {
      const { shown, mark } = seen(id, personId)
      if (!shown) return []
      const url = photoAddress(secret, id, 'full', now)
      const thumbUrl = photoAddress(secret, id, 'thumb', now)
      return [{ id, url, thumbUrl, width, height, ...mark }]
    })
}
