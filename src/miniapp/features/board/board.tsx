import { CustomWrapper, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { ImprovementList } from '#contract/inbox'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { FilterTabs } from '../../ui/choice'
import { Group } from '../../ui/group'
import { Improvement, type ImprovementOf } from '../../ui/improvement'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { PromiseDrawing } from '../../ui/promise-drawing'
import styles from './board.module.css'
import { improvementLine } from './promise'
import { text } from './text'

const FILTERS = ['all', 'doing', 'done', 'not_possible'] as const
type Filter = (typeof FILTERS)[number]

/** As many as a screen holds; the rest follows the thumb. More than MOST would be a wall, and a year stays below it. */
const FIRST = 5
const MOST = 50

function Item({ of, first }: { readonly of: ImprovementOf; readonly first: boolean }) {
  const lang = useLang()
  const line = improvementLine(of, phone.now(), lang)
  return (
    <View
      className={`${styles.item} ${first ? styles.first : ''}`}
      {...access({ role: 'listitem' })}
    >
      <Improvement of={of}>
        {line && (
          <View className="mt2">
            <PromiseDrawing {...line} />
          </View>
        )}
      </Improvement>
    </View>
  )
}

function Shown({ list }: { readonly list: ImprovementList }) {
  const t = useWords(text)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(FIRST)
  const more = () => setMost(MOST)
  useReachBottom(more)
  const count = (state: ImprovementOf['state']) =>
    list.items.filter((item) => item.state === state).length
  const shown = list.items.filter((item) => filter === 'all' || item.state === filter)
  return (
    <>
      <View className="head" {...access({ role: 'heading', level: 2 })}>
        {t.summary(count('done'), count('doing'), count('not_possible')).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <View className="mt2">
        <FilterTabs
          label={t.filter}
          choices={FILTERS.map((key) => ({ key, words: t[key] }))}
          value={filter}
          onPick={setFilter}
        />
      </View>
      <Group className="mt3" role="list">
        {shown.slice(0, most).map((item, n) => (
          <CustomWrapper key={item.id}>
            <Item of={item} first={n === 0} />
          </CustomWrapper>
        ))}
      </Group>
      {most < MOST && shown.length > most && (
        <View className="center">
          <TextButton words={t.more} onTap={more} />
        </View>
      )}
    </>
  )
}

/** Everything that residents asked for and what came of it. */
export function Board({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const list = useAnswer(`board/${communityId}`, () =>
    call(endpoints.listImprovements, { query: { communityId } }),
  )
  return (
    <ListState
      of={list}
      cards={3}
      empty={({ items }) =>
        items.length === 0 ? <Notice icon="chart" title={t.empty} words={t.emptyHint} /> : null
      }
    >
      {(value) => <Shown list={value} />}
    </ListState>
  )
}
