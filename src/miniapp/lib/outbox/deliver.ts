import type { Problem } from '#contract/problems'
import type { Answer } from '../call'
import { type Errand, type Item, type QueuedPhoto, queuedPhoto } from './errand'
import { judge } from './judge'

export interface Carrier {
  /** Who is signed in right now. */
  owner(): string | null
  newKey(): string
  sendPhoto(photo: QueuedPhoto): Promise<Answer<{ readonly id: string }> | 'gone'>
  sendErrand(item: Item): Promise<Answer<unknown>>
  /** The same wish for the ground as it is now; null when it makes no sense there any more. */
  renew(errand: Errand): Promise<Answer<Errand | null>>
}

export type Delivery =
  | { readonly done: true; readonly item: Item; readonly reply: unknown }
  | { readonly done: false; readonly item: Item; readonly problem: Problem }

/** Carries one item as far as it goes. Every step is written down through `keep` before the next one begins. */
export async function deliver(
  carrier: Carrier,
  item: Item,
  keep: (item: Item) => void,
): Promise<Delivery> {
  const loaded = await sendPhotos(carrier, item, keep)
  if (!loaded.done) return loaded
  if (carrier.owner() !== item.owner) return notNow(loaded.item)
  const leaving = { ...loaded.item, tried: true }
  if (!loaded.item.tried) keep(leaving)
  const answer = await carrier.sendErrand(leaving)
  if (answer.ok) return { done: true, item: leaving, reply: answer.value }
  if (judge(answer.problem) !== 'again') {
    return { done: false, item: leaving, problem: answer.problem }
  }
  return putAnew(carrier, leaving, answer.problem, keep)
}

const notNow = (item: Item): Delivery => ({
  done: false,
  item,
  problem: { code: 'signed-out' },
})

type Loaded =
  | { readonly done: true; readonly item: Item }
  | Extract<Delivery, { readonly done: false }>

async function sendPhotos(
  carrier: Carrier,
  start: Item,
  keep: (item: Item) => void,
): Promise<Loaded> {
  let item = start
  for (const photo of start.photos) {
    if (photo.photoId !== null || photo.lost) continue
    if (carrier.owner() !== item.owner)
      return { done: false, item, problem: { code: 'signed-out' } }
    const answer = await carrier.sendPhoto(photo)
    const next = afterPhoto(photo, answer)
    if (next === null) {
      const problem: Problem =
        answer === 'gone' || answer.ok ? { code: 'internal' } : answer.problem
      return { done: false, item, problem }
    }
    item = { ...item, photos: item.photos.map((one) => (one.key === photo.key ? next : one)) }
    keep(item)
  }
  return { done: true, item }
}

/** null: no answer yet, the photo is tried again. */
function afterPhoto(
  photo: QueuedPhoto,
  answer: Answer<{ readonly id: string }> | 'gone',
): QueuedPhoto | null {
  if (answer === 'gone') return { ...photo, lost: true }
  if (answer.ok) return { ...photo, photoId: answer.value.id }
  return judge(answer.problem) === 'stuck' ? { ...photo, lost: true } : null
}

/** Often enough to meet two colleagues at work, too seldom to turn in circles. */
const MOST_RENEWALS = 3
const BUSY: Problem = { code: 'in-flight' }

/** Another body needs another key, or the cloud would take it for a repetition gone wrong. */
async function putAnew(
  carrier: Carrier,
  item: Item,
  problem: Problem,
  keep: (item: Item) => void,
): Promise<Delivery> {
  if (item.renewals >= MOST_RENEWALS) return { done: false, item, problem }
  const answer = await carrier.renew(item.errand)
  if (!answer.ok) return { done: false, item, problem: answer.problem }
  if (answer.value === null) return { done: false, item, problem }
  const lost = problem.field === 'photoIds' // the cloud has forgotten photos that waited too long
  const renewed: Item = {
    ...item,
    errand: answer.value,
    key: carrier.newKey(),
    renewals: item.renewals + 1,
    photos: lost ? item.photos.map((one) => queuedPhoto(one.ref, carrier.newKey())) : item.photos,
  }
  keep(renewed)
  return { done: false, item: renewed, problem: BUSY }
}
