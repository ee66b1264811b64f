import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionRow, DecisionsQuery } from '#contract/decisions'
import { callEndpoints } from '#contract/endpoints-calls'
import { type Instant, instant } from '#domain/time'
import { labelOf } from '../../../labels'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Chip } from '../../../ui/chip'
import { FilterTabs } from '../../../ui/choice'
import { Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import styles from './followups.module.css'
import { MoreButton } from './more-button'
import { text } from './text-log'
import { useMore } from './use-more'

type List = DecisionsQuery['list']
const LISTS = ['all', 'asked', 'notAsked'] as const satisfies readonly List[]

interface RowProps {
  readonly row: DecisionRow
  readonly now: Instant
  readonly first: boolean
}

/** Who, about what, and yes or why not, in words. */
function Row({ row, now, first }: RowProps) {
  const t = useWords(text)
  const lang = useLang()
  const { personName, homeLabel, kind, asked, rule, reason, at } = row
  return (
    <View className={`${styles.row} ${first ? styles.first : ''}`}>
      <View className="row between">
        <View className="grow words">{`${personName} · ${homeLabel}`}</View>
        <View className="keep ml2">
          <Chip kind={asked ? 'done' : 'run'} words={asked ? t.asked : t.notAsked} />
        </View>
      </View>
      <View className="note num">
        {`${labelOf(t.kind, kind, t.unknown)} · ${moment(instant(at), now, lang)}`}
      </View>
      {rule !== null && (
        <View className="note">{t.because(rule, labelOf(t.reason, reason ?? '', t.unknown))}</View>
      )}
    </View>
  )
}

interface LogProps {
  readonly communityId: string
  readonly houseId?: string | undefined
}

function OneList({ communityId, houseId, list }: LogProps & { readonly list: List }) {
  const t = useWords(text)
  const ask = (cursor?: string) =>
    call(callEndpoints.listDecisions, {
      query: { communityId, list, ...(houseId && { houseId }), ...(cursor && { cursor }) },
    })
  const page = useAnswer(`decisions/${communityId}/${houseId ?? ''}/${list}`, () => ask())
  const rows = useMore(page, ask)
  return (
    <ListState
      of={page}
      cards={3}
      empty={(value) =>
        value.items.length === 0 ? <Notice icon="check" title={t.none} words={t.noneHint} /> : null
      }
    >
      {({ asOf, today }) => (
        <>
          {houseId === undefined && (
            <View className="note num">{t.today(today.asked, today.notAsked)}</View>
          )}
          <Group className="mt2">
            {rows.items.map((row, n) => (
              <Row key={row.id} row={row} now={instant(asOf)} first={n === 0} />
            ))}
          </Group>
          <MoreButton of={rows} words={t.more} />
          <View className="note mt3">{t.keep}</View>
        </>
      )}
    </ListState>
  )
}

/** STF-13: why somebody was asked, or not. */
export function DecisionLog({ communityId, houseId }: LogProps) {
  const t = useWords(text)
  const [list, setList] = useState<List>('all')
  return (
    <View>
      <FilterTabs
        label={t.lists}
        choices={LISTS.map((key) => ({ key, words: t.list[key] }))}
        value={list}
        onPick={setList}
      />
      <View className="mt3">
        <OneList key={list} communityId={communityId} houseId={houseId} list={list} />
      </View>
    </View>
  )
}
