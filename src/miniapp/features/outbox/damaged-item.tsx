import { View } from '@tarojs/components'
import { useState } from 'react'
import { salvage } from '../../lib/outbox/salvage'
import { outbox } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import styles from './outbox.module.css'
import { text } from './text'

/** What cannot be read any more lies here as it is, with the words that are still in it. */
export function DamagedItem({ name }: { readonly name: string }) {
  const t = useWords(text)
  const owner = useSession((session) => session.me?.personId ?? null)
  const [words] = useState(() => salvage(phone.storage.read(name) ?? '', owner))
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const copy = async () => setSaid((await phone.copy(words)) ? t.copied : t.copyFailed)
  return (
    <Group className="mt3">
      <View className={`${styles.item} ${styles.first}`}>
        <View className="strong">{t.damaged}</View>
        <View className="note mt1">{t.damagedMore}</View>
        {words !== '' && <View className={`words mt2 ${styles.salvaged}`}>{words}</View>}
        {asking && (
          <View className="note mt2" {...access({ role: 'alert' })}>
            {t.removeAsk}
          </View>
        )}
        <View className="row">
          {words !== '' && <TextButton flush words={t.copy} onTap={() => void copy()} />}
          <TextButton
            tone="quiet"
            className={words === '' ? '' : 'ml3'}
            words={asking ? t.removeYes : t.remove}
            onTap={() => (asking ? outbox.removeDamaged(name) : setAsking(true))}
          />
        </View>
        <View className="cap" {...access({ role: 'status', live: 'polite' })}>
          {said}
        </View>
      </View>
    </Group>
  )
}
