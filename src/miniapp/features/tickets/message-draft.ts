import { type DraftPlace, dropDraft, handOver, openDraft, saveDraft } from '../../lib/draft'
import { isRecord } from '../../lib/kept'
import { newKey } from '../../lib/keys'
import { type QueuedPhoto, queuedPhoto } from '../../lib/outbox/errand'
import { outbox } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { personNow } from '../../lib/session'

/** Half-written words to one ticket, with the photos that go with them. */
interface MessageDraft {
  readonly words: string
  readonly photos: readonly QueuedPhoto[]
}

const BLANK: MessageDraft = { words: '', photos: [] }

function read(json: unknown): MessageDraft | null {
  if (!isRecord(json) || typeof json.words !== 'string' || !Array.isArray(json.photos)) return null
  return { words: json.words, photos: json.photos as readonly QueuedPhoto[] }
}

const placeOf = (ticketId: string): DraftPlace<MessageDraft> => ({
  storage: phone.storage,
  name: `draft/message/${personNow() ?? ''}/${ticketId}`,
  blank: BLANK,
  newKey,
  read,
})

export interface OpenMessage {
  readonly words: string
  readonly photos: readonly QueuedPhoto[]
  say(words: string): void
  /** 'full' when the phone could not write them down; they stay for as long as the page does. */
  setPhotos(photos: readonly QueuedPhoto[]): void
  /** Into the outbox: `unkept` when the phone is full, null when nobody is signed in. */
  send(words: string): 'kept' | 'unkept' | null
}

export const newPhotos = (refs: readonly string[]): readonly QueuedPhoto[] =>
  refs.map((ref) => queuedPhoto(ref, newKey()))

/** The draft of one thread. Its key is the message's id, so that a message is one message however often it is tried. */
export function openMessage(ticketId: string): OpenMessage {
  const place = placeOf(ticketId)
  let draft = openDraft(place)

  const put = (value: MessageDraft) => {
    draft = { ...draft, value }
    const isEmpty = value.words === '' && value.photos.length === 0
    if (isEmpty) dropDraft(place)
    else saveDraft(place, draft)
  }
  return {
    words: draft.value.words,
    photos: draft.value.photos,
    say: (words) => put({ ...draft.value, words }),
    setPhotos: (photos) => put({ ...draft.value, photos }),
    send(words) {
      const { key, value } = draft
      const sent = handOver(outbox, place, {
        key,
        photos: value.photos,
        errand: { kind: 'message', ticketId, body: { id: key, words } },
      })
      if (sent === null) return null
      draft = { key: newKey(), value: BLANK, damaged: false }
      return sent.kept ? 'kept' : 'unkept'
    },
  }
}
