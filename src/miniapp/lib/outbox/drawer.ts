import { readKept, writeKept } from '../kept'
import type { KeyValue, Written } from '../platform/platform'
import { readItem } from './drawer-shapes'
import type { Item } from './errand'

const PREFIX = 'outbox/'

/** The key sorts by order of writing; the random part keeps two windows of one browser from overwriting each other. */
const nameOf = (item: Item): string => `${PREFIX}${String(item.seq).padStart(9, '0')}-${item.id}`

export interface Drawer {
  readonly items: readonly Item[]
  /** Names under which something lies that cannot be read any more. */
  readonly damaged: readonly string[]
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

/** Another window of the same browser may have taken it away meanwhile. */
export const holdsItem = (storage: KeyValue, item: Item): boolean =>
  storage.read(nameOf(item)) !== null
