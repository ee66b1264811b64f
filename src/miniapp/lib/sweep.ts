import { isRecord, readKept } from './kept'
import type { Item } from './outbox/errand'
import type { KeyValue, PhotoShelf } from './platform/platform'

/** Every place in a draft at which a photo of the shelf may be named. */
function refsIn(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(refsIn)
  if (!isRecord(json)) return []
  const own = typeof json.ref === 'string' ? [json.ref] : []
  return [...own, ...Object.values(json).flatMap(refsIn)]
}

/** A photo that another window has just put down may not be named by its draft yet. */
const GRACE = 10 * 60_000

/** The name of a photo begins with the moment at which it was taken, see the shelves. */
function isFresh(ref: string, now: number): boolean {
  const age = now - Number.parseInt(ref.slice(0, 8), 36)
  return age >= 0 && age < GRACE
}

/** At the start: photos that no draft and no queued item speaks of were left behind by a kill. */
export async function sweepPhotos(
  storage: KeyValue,
  shelf: Pick<PhotoShelf, 'refs' | 'drop'>,
  queued: readonly Item[],
  now: number,
): Promise<void> {
  const wanted = new Set(queued.flatMap((item) => item.photos.map((photo) => photo.ref)))
  // What cannot be read may speak of any of them.
  for (const name of storage.keys().filter((key) => /^(draft|outbox|damaged)\//.test(key))) {
    const found = readKept(storage, name, (json) => json)
    if (found.state === 'damaged') return
    if (found.state === 'found') for (const ref of refsIn(found.value)) wanted.add(ref)
  }
  const left = (await shelf.refs()).filter((ref) => !wanted.has(ref) && !isFresh(ref, now))
  for (const ref of left) await shelf.drop(ref)
}
