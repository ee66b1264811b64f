import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { labels } from '../../labels'
import type { Item } from '../../lib/outbox/errand'
import { outbox, useSending } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { replace, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Group } from '../../ui/group'
import { Icon } from '../../ui/icon'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'
import { draftOf } from './ticket-draft'

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
  const mend = async () => {
    if (errand.kind !== 'ticket') return
    // Into the draft first: a kill in between leaves two copies and one of them can be removed.
    useSubmit.getState().takeBack(draftOf(errand.body, item.photos))
    await outbox.remove(item.id, 'leave')
    await replace(routes.submit())
  }
  return (
    <>
      <View className={`${styles.tick} ${styles['tick-waiting']}`}>
        <Icon name="warn" />
      </View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {t.refused}
      </View>
      <View className="note mt2" {...access({ role: 'alert' })}>
        {crowded ? t.tooManyHome : problem && tell(problem)}
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
      <Button className="mt3" kind="plain" words={t.mend} onTap={() => void mend()} />
    </>
  )
}
