import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { PHOTOS } from '#domain/tickets/draft'
import type { QueuedPhoto } from '../../lib/outbox/errand'
import { useProgress } from '../../lib/outbox/progress'
import { phone } from '../../lib/platform/phone'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { PhotoRow } from '../../ui/photo-row'
import { useSubmit } from './draft-store'
import { addPhotos, removePhoto, retryPhoto, usePhotoUploads } from './photo-upload'
import styles from './submit.module.css'
import { text } from './text'

/** Where each photo can be seen on this phone; found out once per photo. */
function useAddresses(photos: readonly QueuedPhoto[]): Readonly<Record<string, string>> {
  const [found, setFound] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    for (const { ref } of photos) {
      if (ref in found) continue
      void phone.photos.url(ref).then((url) => setFound((all) => ({ ...all, [ref]: url ?? '' })))
    }
  }, [photos, found])
  return found
}

/** Up to six photos. They set out as soon as they are chosen; without signal they go with the words. */
export function DraftPhotos() {
  const t = useWords(text)
  const photos = useSubmit((store) => store.draft.photos)
  const signedIn = useSession((session) => session.me !== null)
  const { fares, unreadable, full } = usePhotoUploads()
  const progress = useProgress()
  const addresses = useAddresses(photos)

  const stateOf = ({ key, ref, photoId }: QueuedPhoto): string | undefined => {
    if (photoId !== null) return undefined
    switch (fares[key]) {
      case 'failed':
        return t.photoFailed
      case 'refused':
        return t.photoRefused
      case 'sending':
        return `${progress[ref] ?? 0} %`
      case undefined:
        return signedIn ? t.photoWaiting : undefined
    }
  }

  return (
    <View className="mt2">
      <PhotoRow
        photos={photos.map((photo) => ({
          key: photo.key,
          url: addresses[photo.ref] ?? '',
          state: stateOf(photo),
        }))}
        most={PHOTOS.max}
        onAdd={() => void addPhotos(PHOTOS.max - photos.length)}
        onRemove={(key) => void removePhoto(key)}
        onRetry={retryPhoto}
      />
      {(unreadable > 0 || full) && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {full ? t.photosFull : t.unreadable(unreadable)}
        </View>
      )}
    </View>
  )
}
