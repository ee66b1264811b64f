import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { labels } from '../../labels'
import type { Item } from '../../lib/outbox/errand'
import { mayTakeBack } from '../../lib/outbox/queue'
import { outbox, useSending } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { replace, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { Icon } from '../../ui/icon'
import styles from './submit.module.css'
import { addToArrived, takeBack } from './take-back'
import { text } from './text'

/** What was said, as it lies in the queue. */
function Said({ item }: { readonly item: Item }) {
  const words = useWords(labels)
  const { errand } = item
  if (errand.kind !== 'ticket') return null
  const { kind, categoryId } = errand.body
  return (
    <Group className="mt4 pad">
      <View className="cap">{`${words.kind[kind]} · ${words.category[categoryId]}`}</View>
      <View className="words mt1">{errand.body.words}</View>
    </Group>
  )
}

/** Not out yet: where it lies, and that nothing more is to be done. */
export function KeptReceipt({ item }: { readonly item: Item }) {
  const t = useWords(text)
  const sending = useSending(item.id)
  const unkept = useStore(outbox.store, (state) => state.unkept.includes(item.id))
  const changeable = useStore(outbox.store, (state) => mayTakeBack(state, item))
  return (
    <>
      <View className={`${styles.tick} ${styles['tick-waiting']}`}>
        <Icon name="send" />
      </View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        <View>{sending ? t.onItsWay : t.kept}</View>
        {!sending && <View>{t.goesOut}</View>}
      </View>
      <View className="note mt2" {...access({ role: 'status', live: 'polite' })}>
        {unkept ? t.unkept : t.keptMore}
      </View>
      <Said item={item} />
      <Button
        className="mt4"
        kind="plain"
        words={t.tryNow}
        onTap={() => void outbox.flush()}
        disabled={sending}
      />
      {changeable && !unkept && (
        <TextButton
          className="mt2"
          words={t.changeIt}
          onTap={() => {
            if (takeBack(item)) void replace(routes.submit())
          }}
        />
      )}
    </>
  )
}

/** Refused for good: why, and back into the form with everything in it. */
export function RefusedReceipt({ item }: { readonly item: Item }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const home = useHome()
  const { problem, errand } = item
  const crowded = problem?.code === 'too-many'
  const arrived = problem?.code === 'key-reused'
  const [full, setFull] = useState(false)
  const mend = async () => {
    if (takeBack(item)) await replace(routes.submit())
    else setFull(true)
  }
  if (errand.kind !== 'ticket') return null
  return (
    <>
      <View className={`${styles.tick} ${styles['tick-waiting']}`}>
        <Icon name="warn" />
      </View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {t.refused}
      </View>
      <View className="note mt2" {...access({ role: 'alert' })}>
        {arrived && t.arrivedBefore}
        {crowded && t.tooManyHome}
        {!arrived && !crowded && problem && tell(problem)}
      </View>
      <Said item={item} />
      {crowded && home && (
        <Button
          className="mt4"
          icon="phone"
          words={t.callDesk(home.deskPhone)}
          onTap={() => void phone.dial(home.deskPhone)}
        />
      )}
      {arrived && (
        <Button className="mt4" words={t.addToArrived} onTap={() => addToArrived(item)} />
      )}
      <Button
        className="mt3"
        kind="plain"
        words={arrived ? t.sendAnother : t.mend}
        onTap={() => void mend()}
      />
      {full && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {t.photosFull}
        </View>
      )}
    </>
  )
}
