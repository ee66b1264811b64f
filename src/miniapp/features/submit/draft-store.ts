import { create } from 'zustand'
import type { HomeView } from '#contract/session'
import type { DraftField } from '#domain/tickets/draft'
import { type DraftPlace, dropDraft, handOver, openDraft, saveDraft } from '../../lib/draft'
import { newKey } from '../../lib/keys'
import type { QueuedPhoto } from '../../lib/outbox/errand'
import { outbox } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import {
  BLANK,
  draftFault,
  isBlank,
  readTicketDraft,
  type TicketDraft,
  ticketBody,
} from './ticket-draft'

interface SubmitStore {
  readonly owner: string | null
  /** The ticket's id and idempotency key in one; made with the first opening of this draft. */
  readonly key: string
  readonly draft: TicketDraft
  /** Something was written here that cannot be read any more. */
  readonly damaged: boolean
  /** The phone could not write down the last change. */
  readonly full: boolean
  readonly fault: DraftField | null
  /** Counts openings: an uncontrolled field starts anew when it changes. */
  readonly opening: number
  open(owner: string | null): void
  edit(change: Partial<TicketDraft>): void
  editPhoto(key: string, change: Partial<QueuedPhoto>): void
  /** Marks the first field at fault; true when there is none. */
  check(): boolean
  /** Into the outbox; answers the ticket's id. */
  send(home: HomeView): string | null
  /** A refused submission, to be changed and sent under a new key. */
  takeBack(draft: TicketDraft): void
}

const placeFor = (owner: string | null): DraftPlace<TicketDraft> => ({
  storage: phone.storage,
  name: `draft/ticket/${owner ?? 'anyone'}`,
  blank: BLANK,
  newKey,
  read: readTicketDraft,
})

/** What was written before signing in belongs to the one who then signs in. */
function openFor(owner: string | null) {
  const own = openDraft(placeFor(owner))
  if (owner === null || !isBlank(own.value)) return own
  const before = openDraft(placeFor(null))
  if (isBlank(before.value)) return own
  if (saveDraft(placeFor(owner), before) === 'ok') dropDraft(placeFor(null))
  return before
}

/** Outlives the page: WeChat may close it while the resident takes a photo. */
export const useSubmit = create<SubmitStore>()((set, get) => {
  const put = (draft: TicketDraft) => {
    const { owner, key } = get()
    const full = saveDraft(placeFor(owner), { key, value: draft }) === 'full'
    set({ draft, full, fault: null })
  }
  return {
    owner: null,
    key: '',
    draft: BLANK,
    damaged: false,
    full: false,
    fault: null,
    opening: 0,
    open(owner) {
      const { key, value, damaged } = openFor(owner)
      set(({ opening }) => ({
        owner,
        key,
        draft: value,
        damaged,
        full: false,
        fault: null,
        opening: opening + 1,
      }))
    },
    edit: (change) => put({ ...get().draft, ...change }),
    editPhoto(key, change) {
      const { draft } = get()
      // An upload that ends after its draft was sent has nothing left to say here.
      if (!draft.photos.some((photo) => photo.key === key)) return
      const photos = draft.photos.map((one) => (one.key === key ? { ...one, ...change } : one))
      put({ ...draft, photos })
    },
    check() {
      const fault = draftFault(get().draft)
      set({ fault })
      return fault === null
    },
    send(home) {
      const { owner, key, draft } = get()
      const sent = handOver(outbox, placeFor(owner), {
        errand: { kind: 'ticket', body: ticketBody(key, draft, home) },
        photos: draft.photos,
        key,
      })
      if (sent === null) return null
      set({ key: newKey(), draft: BLANK, fault: null })
      return key
    },
    takeBack(draft) {
      set({ key: newKey() })
      put(draft)
    },
  }
})
