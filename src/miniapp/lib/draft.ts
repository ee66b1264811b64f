import { isRecord, readKept, writeKept } from './kept'
import type { Outbox } from './outbox/outbox'
import type { Wish } from './outbox/queue'
import type { KeyValue, Written } from './platform/platform'

/** Something half written. Its key is made once, stored with the first word, and goes with it into the outbox. */
export interface Draft<T> {
  readonly key: string
  readonly value: T
  /** When it was last changed; unknown for what an older app wrote. */
  readonly at?: number | undefined
}

export interface DraftPlace<T> {
  readonly storage: KeyValue
  /** Under which it lies; the person is part of it, so that nobody finds another's words. */
  readonly name: string
  readonly blank: T
  readonly newKey: () => string
  /** null for what an older or newer app wrote and this one cannot read. */
  readonly read: (json: unknown) => T | null
}

export type Opened<T> = Draft<T> & {
  /** Something lay there that cannot be read any more; it is moved aside, not thrown away. */
  readonly damaged: boolean
}

export function openDraft<T>(place: DraftPlace<T>): Opened<T> {
  const found = readKept(place.storage, place.name, (json) => readDraft(json, place.read))
  if (found.state === 'found') return { ...found.value, damaged: false }
  if (found.state === 'damaged') putAside(place.storage, place.name, found.text)
  return { key: place.newKey(), value: place.blank, damaged: found.state === 'damaged' }
}

/** On a full phone it stays where it lies. */
function putAside(storage: KeyValue, name: string, text: string): void {
  if (storage.write(`${ASIDE}${name}`, text) === 'ok') storage.remove(name)
}

/** What cannot be read any more lies under this, until the person has seen it. */
export const ASIDE = 'damaged/'

/** Of what lies in the phone. The first shape had neither number nor moment, and is read as it is. */
const SHAPE = 2
const SHAPES: readonly unknown[] = [undefined, SHAPE]

function readDraft<T>(json: unknown, read: (json: unknown) => T | null): Draft<T> | null {
  if (!isRecord(json) || typeof json.key !== 'string' || !SHAPES.includes(json.v)) return null
  const value = read(json.value)
  if (value === null) return null
  return { key: json.key, value, at: typeof json.at === 'number' ? json.at : undefined }
}

/** All that lies under one name and its key, the newest first; `damaged`: something was put aside. */
export function listDrafts<T>(shelf: Pick<DraftPlace<T>, 'storage' | 'name' | 'read'>): {
  readonly drafts: readonly Draft<T>[]
  readonly damaged: boolean
} {
  const { storage, read } = shelf
  const drafts: Draft<T>[] = []
  let damaged = false
  for (const name of storage.keys().filter((key) => key.startsWith(shelf.name))) {
    const found = readKept(storage, name, (json) => readDraft(json, read))
    if (found.state === 'found') drafts.push(found.value)
    if (found.state !== 'damaged') continue
    putAside(storage, name, found.text)
    damaged = true
  }
  return { drafts: drafts.sort((a, b) => (b.at ?? 0) - (a.at ?? 0)), damaged }
}

export const saveDraft = <T>(
  place: Pick<DraftPlace<T>, 'storage' | 'name'>,
  { key, at, value }: Draft<T>,
): Written => writeKept(place.storage, place.name, { v: SHAPE, key, at, value })

export const dropDraft = (place: Pick<DraftPlace<unknown>, 'storage' | 'name'>): void =>
  place.storage.remove(place.name)

/** Into the outbox first, then out of the drawer: a kill between the two leaves both, with one key. */
export function handOver<T>(
  outbox: Pick<Outbox, 'enqueue'>,
  place: DraftPlace<T>,
  wish: Wish & { readonly key: string },
): ReturnType<Outbox['enqueue']> {
  const sent = outbox.enqueue(wish)
  // A full phone could not write the item down: then the draft is the copy that survives.
  if (sent?.kept) dropDraft(place)
  return sent
}

/** At the start: a draft that already stands in the queue was handed over just before the kill. */
export function dropHandedOver(storage: KeyValue, queued: ReadonlySet<string>): void {
  for (const name of storage.keys().filter((key) => key.startsWith('draft/'))) {
    const found = readKept(storage, name, (json) => readDraft(json, (value) => ({ value })))
    if (found.state === 'found' && queued.has(found.value.key)) storage.remove(name)
  }
}
