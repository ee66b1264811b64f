import { View } from '@tarojs/components'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { labels } from '../../labels'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Tap } from '../../ui/tap'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'

/** What kind of thing it is, as a row of words. */
export function KindRow() {
  const t = useWords(text)
  const words = useWords(labels).kind
  const kind = useSubmit((store) => store.draft.kind)
  const edit = useSubmit((store) => store.edit)
  return (
    <View className={styles.kinds} {...access({ role: 'radiogroup', label: t.kinds })}>
      {TICKET_KINDS.map((key) => (
        <Tap
          key={key}
          className={`${styles.kind} ${key === kind ? styles['kind-on'] : ''}`}
          role="radio"
          checked={key === kind}
          reachable={key === kind}
          onTap={() => edit({ kind: key })}
        >
          {words[key]}
        </Tap>
      ))}
    </View>
  )
}
