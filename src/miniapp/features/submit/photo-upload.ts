import { create } from 'zustand'
import { endpoints } from '#contract/endpoints'
import { callWithPhoto } from '../../lib/call'
import { newKey } from '../../lib/keys'
import { type QueuedPhoto, queuedPhoto } from '../../lib/outbox/errand'
import { tellProgress } from '../../lib/outbox/progress'
import { phone } from '../../lib/platform/phone'
import { personNow } from '../../lib/session'
import { useSubmit } from './draft-store'

/** How a photo of the draft fares; one that is not named here has arrived or waits for the words. */
type Fare = 'sending' | 'failed' | 'refused'

interface PhotoUploads {
  readonly fares: Readonly<Record<string, Fare>>
  /** Of the last choosing: what could not be taken. */
  readonly unreadable: number
  readonly full: boolean
}

export const usePhotoUploads = create<PhotoUploads>()(() => ({
  fares: {},
  unreadable: 0,
  full: false,
}))

const fare = (key: string, is: Fare | null) =>
  usePhotoUploads.setState(({ fares }) => {
    const { [key]: _before, ...others } = fares
    return { fares: is === null ? others : { ...others, [key]: is } }
  })

let last: Promise<void> = Promise.resolve()

/** One after the other, so that a weak line carries one photo whole instead of six halves. */
function uploadPhoto(photo: QueuedPhoto): void {
  if (personNow() === null) return // sent with the words, after signing in
  fare(photo.key, 'sending')
  last = last.then(() => upload(photo))
}

/** Until nothing is under way any more. */
export const uploadsSettled = (): Promise<void> => last

async function upload(photo: QueuedPhoto): Promise<void> {
  const { ref, key } = photo
  const wanted = useSubmit.getState().draft.photos.some((one) => one.key === key)
  if (!wanted) return fare(key, null)
  const answer = await callWithPhoto(endpoints.addPhoto, {
    ref,
    key,
    onProgress: (percent) => tellProgress(ref, percent),
  })
  if (answer === 'gone') return fare(key, 'refused')
  if (answer.ok) {
    useSubmit.getState().editPhoto(key, { photoId: answer.value.id })
    return fare(key, null)
  }
  fare(key, answer.problem.code === 'bad-input' ? 'refused' : 'failed')
}

export async function addPhotos(count: number): Promise<void> {
  const taken = await phone.photos.take(count)
  usePhotoUploads.setState({ unreadable: taken.unreadable, full: taken.full })
  const photos = taken.refs.map((ref) => queuedPhoto(ref, newKey()))
  if (photos.length === 0) return
  const { draft, edit } = useSubmit.getState()
  edit({ photos: [...draft.photos, ...photos] })
  for (const photo of photos) uploadPhoto(photo)
}

/** Out of the draft first: killed in between, the sweep at the next start finds the file. */
export async function removePhoto(key: string): Promise<void> {
  const { draft, edit } = useSubmit.getState()
  const photo = draft.photos.find((one) => one.key === key)
  if (photo === undefined) return
  edit({ photos: draft.photos.filter((one) => one.key !== key) })
  fare(key, null)
  await phone.photos.drop(photo.ref)
}

export function retryPhoto(key: string): void {
  const photo = useSubmit.getState().draft.photos.find((one) => one.key === key)
  if (photo !== undefined) uploadPhoto(photo)
}
