import { create } from 'zustand'
import type { HomeView } from '#contract/session'
import type { DraftField } from '#domain/tickets/draft'
import type { TicketKind } from '#domain/tickets/ticket'
import { dropDraft, handOver, saveDraft } from '../../lib/draft'
import { newKey } from '../../lib/keys'
import type { Item, QueuedPhoto } from '../../lib/outbox/errand'
import { outbox } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { type Begun, begunBy, placeOf, throwAway } from './draft-shelf'
import { BLANK, draftFault, isBlank, type TicketDraft, ticketBody } from './ticket-draft'

/** What the page was opened for. */
export interface Wish {
  readonly kind?: TicketKind | undefined
  readonly followsId?: string | undefined
}

interface SubmitStore {
  readonly owner: string | null
  /** The ticket's id and idempotency key in one; made with the first opening of this draft. */
  readonly key: string
  readonly draft: TicketDraft
  /** It lay in the phone when the form was opened. */
  readonly resumed: Begun | null
  /** What else was begun and not sent, the newest first. */
  readonly others: readonly Begun[]
  /** Something was written here that cannot be read any more. */
  readonly damaged: boolean
  /** The phone could not write down the last change. */
  readonly full: boolean
  readonly fault: DraftField | null
  /** Counts openings: an uncontrolled field starts anew when it changes. */
  readonly opening: number
  open(owner: string | null, wish?: Wish): void
  /** Another one of this person's drafts, or a blank form; what stood here stays where it lies. */
  turnTo(draft: Begun | null): void
  discard(draft: Begun): Promise<void>
  edit(change: Partial<TicketDraft>): void
  editPhoto(key: string, change: Partial<QueuedPhoto>): void
  /** Marks the first field at fault; true when there is none. */
  check(): boolean
  /** Into the outbox; answers the ticket's id. */
  send(home: HomeView): string | null
  /** What still waits in the queue back into a draft of its own. @returns false on a full phone */
  takeBack(item: Item, draft: TicketDraft): boolean
}

const blank = (wish: Wish = {}): Begun => ({
  key: newKey(),
  value: { ...BLANK, kind: wish.kind ?? BLANK.kind, followsId: wish.followsId ?? null },
})

/** The newest one that fits what the page was opened for. */
function fitting(drafts: readonly Begun[], { kind, followsId }: Wish): Begun | undefined {
  return drafts.find(
    ({ value }) =>
      (followsId === undefined || value.followsId === followsId) &&
      (kind === undefined || value.kind === kind),
  )
}

/**
 * The key under which a changed submission goes out. It stays the same, so that an earlier version
 * whose outcome is unknown can never become a second ticket; after that one is known to have
 * arrived, what is sent now is meant to be another one.
 */
const keyFor = ({ problem, errand, id }: Item): string => {
  const arrived = problem?.code === 'key-reused' || problem?.field === 'id'
  return errand.kind === 'ticket' && !arrived ? id : newKey()
}

/** The draft's own key, unless other words already wait under it. */
function freeKey(key: string, body: (key: string) => object): string {
  outbox.refresh()
  const before = outbox.find(key)
  if (before === undefined) return key
  const same = JSON.stringify(before.errand) === JSON.stringify({ kind: 'ticket', body: body(key) })
  return same ? key : newKey()
}

type Set = (change: Partial<SubmitStore>) => void
type Get = () => SubmitStore

function show(set: Set, get: Get, draft: Begun, resumed: Begun | null, all: readonly Begun[]) {
  set({
    key: draft.key,
    draft: draft.value,
    resumed,
    others: all.filter(({ key }) => key !== draft.key),
    full: false,
    fault: null,
    opening: get().opening + 1,
  })
}

/** From one draft to another. */
const leafing = (set: Set, get: Get): Pick<SubmitStore, 'open' | 'turnTo' | 'discard'> => ({
  open(owner, wish = {}) {
    const { drafts, damaged } = begunBy(owner)
    const { full, draft } = get()
    // What a full phone could not write down stands here only.
    if (full && owner === get().owner && !isBlank(draft)) return
    set({ owner, damaged })
    const found = fitting(drafts, wish)
    show(set, get, found ?? blank(wish), found ?? null, drafts)
  },
  turnTo(draft) {
    const { drafts } = begunBy(get().owner)
    show(set, get, draft ?? blank(), draft, drafts)
  },
  async discard(draft) {
    const { owner, key } = get()
    set({ others: get().others.filter((one) => one.key !== draft.key) })
    await throwAway(owner, draft)
    if (draft.key === key) get().turnTo(null)
  },
})

function write(owner: string | null, draft: Begun): boolean {
  const place = placeOf(owner, draft.key)
  if (!isBlank(draft.value)) return saveDraft(place, { ...draft, at: phone.now() }) === 'ok'
  dropDraft(place)
  return true
}

function put(set: Set, get: Get, draft: TicketDraft): void {
  const { owner, key } = get()
  set({ draft, full: !write(owner, { key, value: draft }), fault: null })
}

/** Into the outbox. Sent with other words by another window, it is a matter of its own. */
function send(set: Set, get: Get, home: HomeView): string | null {
  const { owner, draft, key: first } = get()
  const key = freeKey(first, (id) => ticketBody(id, draft, home))
  if (key !== first) {
    write(owner, { key, value: draft })
    dropDraft(placeOf(owner, first))
  }
  const sent = handOver(outbox, placeOf(owner, key), {
    errand: { kind: 'ticket', body: ticketBody(key, draft, home) },
    photos: draft.photos,
    key,
  })
  if (sent === null) return null
  set({ key: newKey(), draft: BLANK, resumed: null, fault: null, full: false })
  return key
}

/** Outlives the page: WeChat may close it while the resident takes a photo. */
export const useSubmit = create<SubmitStore>()((set, get) => ({
  owner: null,
  key: '',
  draft: BLANK,
  resumed: null,
  others: [],
  damaged: false,
  full: false,
  fault: null,
  opening: 0,
  ...leafing(set, get),
  edit: (change) => put(set, get, { ...get().draft, ...change }),
  editPhoto(key, change) {
    const { draft } = get()
    // An upload that ends after its draft was sent has nothing left to say here.
    if (!draft.photos.some((photo) => photo.key === key)) return
    const photos = draft.photos.map((one) => (one.key === key ? { ...one, ...change } : one))
    put(set, get, { ...draft, photos })
  },
  check() {
    const fault = draftFault(get().draft)
    set({ fault })
    return fault === null
  },
  send: (home) => send(set, get, home),
  takeBack(item, value) {
    const key = keyFor(item)
    return saveDraft(placeOf(item.owner, key), { key, value, at: phone.now() }) === 'ok'
  },
}))
