import { View } from '@tarojs/components'
import { useState } from 'react'
import { callEndpoints } from '#contract/endpoints-calls'
import type { OpenEndRow } from '#contract/open-ends'
import { type Instant, instant } from '#domain/time'
import { labelOf } from '../../../labels'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { Button } from '../../../ui/button'
import { Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { EndSheet } from './end-sheet'
import styles from './followups.module.css'
import { MoreButton } from './more-button'
import { text } from './text-ends'
import { names } from './text-names'
import { useMore } from './use-more'

interface RowProps {
  readonly row: OpenEndRow
  readonly now: Instant
  readonly first: boolean
  readonly onDecide: () => void
}

/** Of many scores those are told that brought the answer here. */
const LOW = 2

/** What was answered, by whom where that may be known, and until when it must lead to something. */
function Row({ row, now, first, onDecide }: RowProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  const { homeLabel, scores, words, late, dueAt } = row
  const due = day(instant(dueAt), now, lang)
  const low = scores.filter(({ score }) => score <= LOW)
  return (
    <View className={`${styles.row} ${first ? styles.first : ''}`}>
      <View className="row between wrap">
        <View className="strong words">{homeLabel ?? t.hidden}</View>
        <View className={`cap keep num ${late ? styles.late : ''}`}>
          {late ? t.late(due) : t.due(due)}
        </View>
      </View>
      <View className="num">
        {(low.length > 0 ? low : scores)
          .map(({ question, score }) => `${labelOf(n.question, question, n.other)} ${score}`)
          .join(' · ')}
      </View>
      <View>{words !== '' && <View className="said words">{words}</View>}</View>
      <Button
        small
        kind="plain"
        className="mt2"
        words={t.decide}
        label={n.pair(t.decide, homeLabel ?? t.hidden)}
        onTap={onDecide}
      />
    </View>
  )
}

/** LOOP-09: no low answer ends nowhere. */
export function OpenEnds({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const [deciding, setDeciding] = useState<OpenEndRow | null>(null)
  const ask = (cursor?: string) =>
    call(callEndpoints.listOpenEnds, { query: { communityId, ...(cursor && { cursor }) } })
  const page = useAnswer(`open-ends/${communityId}`, () => ask())
  const rows = useMore(page, ask)
  const done = () => {
    setDeciding(null)
    tell(t.ended)
    rows.restart()
    void page.reload()
  }
  return (
    <ListState
      of={page}
      cards={3}
      empty={(value) =>
        value.items.length === 0 ? <Notice icon="check" title={t.none} words={t.noneHint} /> : null
      }
    >
      {({ asOf, open, late }) => (
        <>
          <View className="strong num">{t.counts(open, late)}</View>
          <View className="note mt1">{t.hint}</View>
          <Told words={told} />
          <Group className="mt3">
            {rows.items.map((row, place) => (
              <Row
                key={row.id}
                row={row}
                now={instant(asOf)}
                first={place === 0}
                onDecide={() => setDeciding(row)}
              />
            ))}
          </Group>
          <MoreButton of={rows} words={t.more} />
          <View>
            {deciding && (
              <EndSheet
                communityId={communityId}
                end={deciding}
                onClose={() => setDeciding(null)}
                onDone={done}
              />
            )}
          </View>
        </>
      )}
    </ListState>
  )
}
