import { useEffect, useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import { PHOTOS } from '#domain/tickets/draft'
import { callWithPhoto } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import type { QueuedPhoto } from '../../../lib/outbox/errand'
import { phone } from '../../../lib/platform/phone'

interface Picked {
  readonly key: string
  readonly ref: string
  readonly url: string
  readonly photoId: string | null
}

export interface StaffPhotos {
  readonly picked: readonly Picked[]
  readonly most: number
  readonly add: () => Promise<'ok' | 'unreadable' | 'full'>
  readonly remove: (key: string) => void
  /** Sends what has not arrived yet, each under its own key, and answers the ids of all. */
  readonly send: () => Promise<readonly string[] | Problem>
  readonly clear: () => void
  /** As the outbox keeps them: it has their files from then on. */
  readonly handOver: () => readonly QueuedPhoto[]
}

/** Photos beside a reply or a solution: they lie on the phone until the words go out. */
export function usePhotos(): StaffPhotos {
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const held = useRef(picked)
  const put = (next: readonly Picked[]) => {
    held.current = next
    setPicked(next)
  }
  // What was never sent must not stay on the phone when the page is left.
  useEffect(() => () => drop(held.current), [])

  return {
    picked,
    most: PHOTOS.max,
    async add() {
      const taken = await phone.photos.take(PHOTOS.max - held.current.length)
      const fresh = await Promise.all(taken.refs.map(async (ref) => pickedOf(ref)))
      put([...held.current, ...fresh.filter((photo) => photo !== null)])
      if (taken.full) return 'full'
      return taken.unreadable > 0 ? 'unreadable' : 'ok'
    },
    remove(key) {
      drop(held.current.filter((photo) => photo.key === key))
      put(held.current.filter((photo) => photo.key !== key))
    },
    async send() {
      const ids: string[] = []
      for (const photo of held.current) {
        const id = photo.photoId ?? (await sendOne(photo))
        if (typeof id !== 'string') return id
        ids.push(id)
        put(held.current.map((one) => (one.key === photo.key ? { ...one, photoId: id } : one)))
      }
      return ids
    },
    clear() {
      drop(held.current)
      put([])
    },
    handOver() {
      const queued = held.current.map(({ ref, key, photoId }) => ({
        ref,
        key,
        photoId,
        lost: false,
      }))
      put([])
      return queued
    },
  }
}

function drop(photos: readonly Picked[]): void {
  for (const photo of photos) void phone.photos.drop(photo.ref)
}

async function pickedOf(ref: string): Promise<Picked | null> {
  const url = await phone.photos.url(ref)
  return url === null ? null : { key: newKey(), ref, url, photoId: null }
}

async function sendOne({ ref, key }: Picked): Promise<string | Problem> {
  const answer = await callWithPhoto(endpoints.addPhoto, { ref, key })
  if (answer === 'gone') return { code: 'bad-input', field: 'photoIds' }
  return answer.ok ? answer.value.id : answer.problem
}
