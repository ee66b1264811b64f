import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { PlaceList } from '#contract/households'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { labels } from '../../labels'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { SearchField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'
import { findCategories } from './text-find'

interface GridProps {
  readonly query: string
  /** Of this community. */
  readonly closed: NonNullable<PlaceList['closed']>
}

/** What it may be about here, and a search among it; nothing is chosen beforehand. */
export function CategoryGrid({ closed }: Pick<GridProps, 'closed'>) {
  const t = useWords(text)
  const missing = useSubmit((store) => store.fault === 'categoryId')
  const [searching, setSearching] = useState(false)
  const [query, setQuery] = useState('')
  const close = () => {
    setQuery('')
    setSearching(false)
  }
  return (
    <>
      <View className={`row between ${styles.about}`}>
        <View className="lab" {...access({ role: 'heading', level: 2 })}>
          {t.about}
        </View>
        <TextButton
          icon={searching ? 'close' : 'search'}
          words={searching ? t.searchEnd : t.search}
          onTap={() => (searching ? close() : setSearching(true))}
        />
      </View>
      <View>
        {searching && (
          <SearchField placeholder={t.searchHint} onType={setQuery} onSearch={setQuery} />
        )}
      </View>
      <Grid query={query} closed={closed} />
      {missing && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {t.faults.categoryId}
        </View>
      )}
    </>
  )
}

function Grid({ query, closed }: GridProps) {
  const t = useWords(text)
  const words = useWords(labels).category
  const chosen = useSubmit((store) => store.draft.categoryId)
  const edit = useSubmit((store) => store.edit)
  // What was chosen while it was open waits for another choice.
  useEffect(() => {
    if (chosen !== null && closed.includes(chosen)) edit({ categoryId: null })
  })
  const open = CATEGORY_IDS.filter((key) => !closed.includes(key))
  const found = findCategories(open, query)
  const shown = found.length > 0 ? found : (['other'] as const)
  const reachable = shown.find((key) => key === chosen) ?? shown[0]
  return (
    <>
      <View className="cap" {...access({ role: 'status', live: 'polite' })}>
        {query.trim() !== '' && (found.length > 0 ? t.found(found.length) : t.foundNone)}
      </View>
      <View className={styles.grid} {...access({ role: 'radiogroup', label: t.about })}>
        {shown.map((key) => (
          <View key={key} className={styles.room}>
            <Tap
              className={`${styles.cat} ${key === chosen ? styles['cat-on'] : ''}`}
              role="radio"
              checked={key === chosen}
              reachable={key === reachable}
              onTap={() => edit({ categoryId: key })}
            >
              <Icon name={key} className={styles['cat-icon']} />
              <View>{words[key]}</View>
            </Tap>
          </View>
        ))}
      </View>
    </>
  )
}
