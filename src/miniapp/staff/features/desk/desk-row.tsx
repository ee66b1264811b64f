import { CustomWrapper, View } from '@tarojs/components'
import { memo } from 'react'
import type { TicketRow } from '#contract/tickets'
import { labelOf, labels } from '../../../labels'
import { go, routes } from '../../../lib/routes'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Tag } from '../../../ui/chip'
import { PromiseLine } from '../../../ui/promise-line'
import { Tap } from '../../../ui/tap'
import { isTold } from '../../lib/clocks'
import { StateWord } from '../../ui/state-word'
import styles from './desk-row.module.css'
import { text } from './text'

interface DeskRowProps {
  readonly row: TicketRow
  readonly asOf: string
  readonly fresh: boolean
  readonly first: boolean
}

/** The random end of an id tells the rows of a page apart, and is sent with every row. */
export const rowName = (id: string): string => `t-${id.slice(-8)}`

/** By when, what and where, who has it, and the resident's own words. */
export const DeskRow = memo(function DeskRow({ row, asOf, fresh, first }: DeskRowProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const kind = labelOf(l.kind, row.kind, l.unknown)
  const category = labelOf(l.category, row.categoryId, l.unknown)
  return (
    <CustomWrapper>
      <View id={rowName(row.id)} {...access({ role: 'listitem' })}>
        <Tap
          className={`${styles.row} ${first ? styles.first : ''}`}
          role="link"
          onTap={() => void go(routes.deskTicket(row.id))}
        >
          {row.clock && isTold(row.clock, row.state) ? (
            <PromiseLine clock={row.clock} asOf={asOf} variant="desk" />
          ) : (
            <StateWord state={row.state} />
          )}
          <View className="row between">
            <View className="cap num one grow">{t.facts(kind, category, row.placeLabel)}</View>
            <View className={`row keep ${styles.side}`}>
              {fresh && <Tag words={t.justNow} tone="fresh" />}
              <PriorityTag row={row} />
              {row.endorsements > 0 && <Tag words={t.endorsed(row.endorsements)} tone="fact" />}
              <View className={row.ownerName === null ? styles.nobody : styles.owner}>
                {row.ownerName ?? t.unassigned}
              </View>
            </View>
          </View>
          <View className="one">{row.words || category}</View>
        </Tap>
      </View>
    </CustomWrapper>
  )
})

function PriorityTag({ row }: { readonly row: TicketRow }) {
  const l = useWords(labels)
  if (row.priority === 'normal') return null
  const words = labelOf(l.priority, row.priority, l.unknown)
  return row.priority === 'urgent' ? <Tag words={words} tone="alarm" /> : <Tag words={words} />
}
