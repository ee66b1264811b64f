import {
  type Draft,
  type DraftPlace,
  dropDraft,
  listDrafts,
  openDraft,
  saveDraft,
} from '../../lib/draft'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { BLANK, isBlank, readTicketDraft, type TicketDraft } from './ticket-draft'

export type Begun = Draft<TicketDraft>

const { storage } = phone
const folder = (owner: string | null): string => `draft/ticket/${owner ?? 'anyone'}/`
const place = (name: string): DraftPlace<TicketDraft> => ({
  storage,
  name,
  blank: BLANK,
  newKey,
  read: readTicketDraft,
})

/** Each draft lies under its owner and its key, so that nobody finds another's words. */
export const placeOf = (owner: string | null, key: string): DraftPlace<TicketDraft> =>
  place(folder(owner) + key)

/** Written where it will lie before it goes from where it lay: a kill in between leaves both, with one key. */
function move(draft: Begun, from: DraftPlace<TicketDraft>, owner: string | null): void {
  const to = placeOf(owner, draft.key)
  if (storage.read(to.name) !== null || saveDraft(to, draft) === 'ok') dropDraft(from)
}

/** Older apps kept one draft only, and without a key in its name. @returns true when it was damaged */
function moveOld(owner: string | null): boolean {
  const old = place(folder(owner).slice(0, -1))
  if (storage.read(old.name) === null) return false
  const found = openDraft(old)
  if (!found.damaged) move(found, old, owner)
  return found.damaged
}

/** What was written before signing in belongs to the one who then signs in. */
function adopt(owner: string): void {
  for (const draft of listDrafts(place(folder(null))).drafts)
    move(draft, placeOf(null, draft.key), owner)
}

/** Everything that this person has begun and not sent, the newest first. */
export function begunBy(owner: string | null): {
  readonly drafts: readonly Begun[]
  readonly damaged: boolean
} {
  const wasDamaged = [moveOld(null), owner !== null && moveOld(owner)].includes(true)
  if (owner !== null) adopt(owner)
  const { drafts, damaged } = listDrafts(place(folder(owner)))
  return { drafts: drafts.filter(({ value }) => !isBlank(value)), damaged: damaged || wasDamaged }
}

/** Gone with its photos, which nothing else speaks of. */
export async function throwAway(owner: string | null, draft: Begun): Promise<void> {
  dropDraft(placeOf(owner, draft.key))
  for (const { ref } of draft.value.photos) await phone.photos.drop(ref)
}
