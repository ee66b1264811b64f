import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { moment } from '../../lib/format'
import type { Item } from '../../lib/outbox/errand'
import { mayTakeBack } from '../../lib/outbox/queue'
import { outbox, useSending } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
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
  const sending = useSending(item.id)
  const changeable = useStore(outbox.store, (state) => mayTakeBack(state, item))
  if (item.state === 'arrived')
    return <TextButton flush words={t.dismiss} onTap={() => void outbox.remove(item.id)} />
  if (asking) {
    return (
      <View className={styles.ask} {...access({ role: 'alert' })}>
        <View className="note">
          {item.tried && item.state === 'waiting' ? t.removeAskTried : t.removeAsk}
        </View>
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
    <View className="row wrap">
      <TextButton
        flush
        words={item.state === 'stuck' ? t.retry : t.tryNow}
        disabled={sending}
        onTap={() => void outbox.retry(item.id)}
      />
      {changeable && (
        <TextButton className="ml3" words={t.change} onTap={() => void go(seeOrChange(item))} />
      )}
      <TextButton tone="quiet" className="ml3" words={t.remove} onTap={() => setAsking(true)} />
    </View>
  )
}

/** Where a version before it has arrived, the receipt says what can be done. */
const seeOrChange = ({ id, problem }: Item): string =>
  problem?.code === 'key-reused' ? routes.receipt(id) : routes.submit({ take: id })
