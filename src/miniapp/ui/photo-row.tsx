import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PhotoView } from '#contract/photos'
import { useWords } from '../lib/words'
import { pictured } from './access'
import { Icon } from './icon'
import styles from './photo-row.module.css'
import { Tap } from './tap'
import { text } from './text'

const seen = (url: string) => API_ORIGIN + url

/** Photos of a ticket. A tap shows them large. */
export function Photos({ photos }: { readonly photos: readonly PhotoView[] }) {
  const t = useWords(text)
  if (photos.length === 0) return null
  const urls = photos.map((photo) => seen(photo.url))
  return (
    <View className={styles.photos}>
      {photos.map((photo, n) => (
        <View key={photo.id} className={styles.room}>
          <Tap
            label={t.photo(n + 1)}
            onTap={() => void Taro.previewImage({ urls, current: seen(photo.url) })}
          >
            <Image
              className={styles.photo}
              mode="aspectFill"
              lazyLoad
              src={seen(photo.thumbUrl)}
              {...pictured('')}
            />
          </Tap>
        </View>
      ))}
    </View>
  )
}

export interface DraftPhoto {
  readonly key: string
  /** An address on this phone. */
  readonly url: string
  /** "42 %", or the way to try again; nothing once it has arrived. */
  readonly state?: string | undefined
}

interface PhotoRowProps {
  readonly photos: readonly DraftPhoto[]
  readonly most: number
  readonly onAdd: () => void
  readonly onRemove: (key: string) => void
  /** A tap on a photo that could not be sent. */
  readonly onRetry?: (key: string) => void
}

/** Photos of something that is still being written. */
export function PhotoRow({ photos, most, onAdd, onRemove, onRetry }: PhotoRowProps) {
  const t = useWords(text)
  const left = most - photos.length
  return (
    <View className={styles.photos}>
      {photos.map((photo, n) => (
        <View key={photo.key} className={styles.room}>
          <Tap
            label={[t.photo(n + 1), photo.state].filter(Boolean).join(' ')}
            onTap={() => {
              if (photo.state !== undefined && onRetry) onRetry(photo.key)
              else void Taro.previewImage({ urls: [photo.url], current: photo.url })
            }}
          >
            <Image className={styles.photo} mode="aspectFill" src={photo.url} {...pictured('')} />
            {photo.state !== undefined && <View className={styles.state}>{photo.state}</View>}
          </Tap>
          <Tap
            className={styles.remove}
            label={t.removePhoto(n + 1)}
            onTap={() => onRemove(photo.key)}
          >
            <View className={styles.cross}>
              <Icon name="close" size="xs" />
            </View>
          </Tap>
        </View>
      ))}
      {left > 0 && (
        <View className={styles.room}>
          <Tap className={styles.add} label={t.addPhotos(left)} onTap={onAdd}>
            <Icon name="camera" />
            <View>{t.photosLeft(left)}</View>
          </Tap>
        </View>
      )}
    </View>
  )
}
