import { isRecord, readKept, writeKept } from '../kept'
import type { KeyValue, Written } from '../platform/platform'
import type { Item } from './errand'

const PREFIX = 'outbox/'

/** The key sorts by order of writing; the random part keeps two windows of one browser from overwriting each other. */
const nameOf = (item: Item): string => `${PREFIX}${String(item.seq).padStart(9, '0')}-${item.id}`

export interface Drawer {
  readonly items: readonly Item[]
  /** Names under which something lies that cannot be read any more. */
  readonly damaged: readonly string[]
}

/** An unknown version was written by a newer app: it is kept and shown, never guessed at. */
function readItem(json: unknown): Item | null {
  if (!isRecord(json) || json.v !== 1 || typeof json.seq !== 'number') return null
  const texts = [json.id, json.key, json.owner, json.lane]
  const sound =
    texts.every((text) => typeof text === 'string') &&
    isRecord(json.errand) &&
    Array.isArray(json.photos)
  return sound ? (json as unknown as Item) : null
}

export function openDrawer(storage: KeyValue): Drawer {
  const items: Item[] = []
  const damaged: string[] = []
  for (const name of storage.keys().filter((key) => key.startsWith(PREFIX))) {
    const found = readKept(storage, name, readItem)
    if (found.state === 'found') items.push(found.value)
    if (found.state === 'damaged') damaged.push(name)
  }
  return { items: items.sort(inOrder), damaged }
}

export const inOrder = (a: Item, b: Item): number =>
  a.seq === b.seq ? a.id.localeCompare(b.id) : a.seq - b.seq

export const putItem = (storage: KeyValue, item: Item): Written =>
  writeKept(storage, nameOf(item), item)

export const removeItem = (storage: KeyValue, item: Item): void => storage.remove(nameOf(item))
