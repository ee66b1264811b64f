import { View } from '@tarojs/components'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { labels } from '../../labels'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
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

/** Fifteen things it may be about; none is chosen beforehand. */
export function CategoryGrid() {
  const t = useWords(text)
  const words = useWords(labels).category
  const chosen = useSubmit((store) => store.draft.categoryId)
  const missing = useSubmit((store) => store.fault === 'categoryId')
  const edit = useSubmit((store) => store.edit)
  return (
    <>
      <View className={styles.grid} {...access({ role: 'radiogroup', label: t.about })}>
        {CATEGORY_IDS.map((key) => (
          <View key={key} className={styles.room}>
            <Tap
              className={`${styles.cat} ${key === chosen ? styles['cat-on'] : ''}`}
              role="radio"
              checked={key === chosen}
              reachable={key === (chosen ?? CATEGORY_IDS[0])}
              onTap={() => edit({ categoryId: key })}
            >
              <Icon name={key} className={styles['cat-icon']} />
              <View>{words[key]}</View>
            </Tap>
          </View>
        ))}
      </View>
      {missing && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {t.faults.categoryId}
        </View>
      )}
    </>
  )
}
