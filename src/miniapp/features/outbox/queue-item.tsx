import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { moment } from '../../lib/format'
import type { Item } from '../../lib/outbox/errand'
import { outbox, useSending } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import styles from './outbox.module.css'
import { kindOf, lostPhotos, tellRefusal, wordsIn } from './tell-item'
import { text } from './text'

interface QueueItemProps {
  readonly item: Item
  /** Something of the same ticket stands before it. */
  readonly behind: boolean
  readonly first: boolean
}

/** How it fares, in words. */
function useFare(item: Item, behind: boolean): string {
  const t = useWords(text)
  const lang = useLang()
  const sending = useSending(item.id)
  const unkept = useStore(outbox.store, (state) => state.unkept.includes(item.id))
  if (item.state === 'stuck') return item.problem === null ? '' : tellRefusal(item.problem, lang)
  if (item.state === 'arrived') return t.arrived(lostPhotos(item))
  if (sending) return t.sending
  if (unkept) return t.unkept
  return behind ? t.behind : t.waiting
}

export function QueueItem({ item, behind, first }: QueueItemProps) {
  const t = useWords(text)
  const lang = useLang()
  const fare = useFare(item, behind)
  const photos = item.photos.length > 0 ? t.photos(item.photos.length) : null
  const written = t.writtenAt(moment(item.at, phone.now(), lang))
  return (
    <View
      className={`${styles.item} ${first ? styles.first : ''}`}
      {...access({ role: 'listitem' })}
    >
      <View className="cap">
        {[kindOf(item, lang), written, photos].filter(Boolean).join(' · ')}
      </View>
      <View className="two words">{wordsIn(item)}</View>
      <View
        className={`note mt1 ${item.state === 'stuck' ? styles.refused : ''}`}
        {...access({ role: 'status', live: 'polite' })}
      >
        {fare}
      </View>
      <Actions item={item} />
    </View>
  )
}

/** Removing asks back in place: a slip of the thumb must not cost somebody's words. */
function Actions({ item }: { readonly item: Item }) {
  const t = useWords(text)
  const [asking, setAsking] = useState(false)
  if (item.state === 'arrived')
    return <TextButton flush words={t.dismiss} onTap={() => void outbox.remove(item.id)} />
  if (asking) {
    return (
      <View className={styles.ask} {...access({ role: 'alert' })}>
        <View className="note">{t.removeAsk}</View>
        <TextButton flush words={t.removeYes} onTap={() => void outbox.remove(item.id)} />
        <TextButton
          tone="quiet"
          className="ml3"
          words={t.removeNo}
          onTap={() => setAsking(false)}
        />
      </View>
    )
  }
  return (
    <View className="row">
      {item.state === 'stuck' && (
        <TextButton flush words={t.retry} onTap={() => void outbox.retry(item.id)} />
      )}
      <TextButton
        flush
        tone="quiet"
        {...(item.state === 'stuck' ? { className: 'ml3' } : {})}
        words={t.remove}
        onTap={() => setAsking(true)}
      />
    </View>
  )
}
