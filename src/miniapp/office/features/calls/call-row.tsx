import { View } from '@tarojs/components'
import type { CallRow as Row } from '#contract/calls'
import { type Instant, instant } from '#domain/time'
import { labelOf } from '../../../labels'
import { day, moment } from '../../../lib/format'
import { go } from '../../../lib/routes'
import { useLang, useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { Chip, Tag } from '../../../ui/chip'
import { Tap } from '../../../ui/tap'
import styles from './followups.module.css'
import { text } from './text'
import { names } from './text-names'

/** Until when it must be done, in words. */
function useTime(now: Instant) {
  const t = useWords(text)
  const lang = useLang()
  return ({ hard, late, dueAt, until, next }: Row): string => {
    if (late) return t.overdue(moment(instant(dueAt), now, lang))
    if (hard) return t.dueBy(moment(instant(dueAt), now, lang))
    const from = next === null ? null : instant(next.at)
    const ends = t.until(day(instant(until), now, lang))
    return from !== null && from > now ? `${t.from(moment(from, now, lang))} · ${ends}` : ends
  }
}

function useTried() {
  const t = useWords(text)
  const n = useWords(names)
  return ({ tried, lastTry }: Row): string =>
    lastTry === null
      ? t.tried(tried)
      : `${t.tried(tried)} · ${t.last(
          labelOf(n.channel, lastTry.channel, n.other),
          labelOf(n.result, lastTry.result, n.other),
        )}`
}

const isOver = ({ state }: Row): boolean =>
  state !== 'scheduled' && state !== 'due' && state !== 'in_progress'

interface CallRowProps {
  readonly row: Row
  readonly now: Instant
  readonly first: boolean
}

/** One follow-up: whose home, what about, until when, what was tried. */
export function CallRow({ row, now, first }: CallRowProps) {
  const t = useWords(text)
  const n = useWords(names)
  const time = useTime(now)
  const tried = useTried()
  const over = isOver(row)
  return (
    <Tap
      className={`${styles.row} ${first ? styles.first : ''}`}
      role="link"
      onTap={() => void go(staffRoutes.call(row.id))}
    >
      <View className="row between">
        <View className="strong grow words">{row.homeLabel}</View>
        {row.hard && !over && <Tag words={t.hard} tone="alarm" />}
        {over && <Chip kind="run" words={labelOf(n.state, row.state, t.ended)} />}
      </View>
      <View className="row between">
        <View className="grow">{labelOf(n.plan, row.plan, n.other)}</View>
        <View className={`cap keep ml2 num ${row.late ? styles.late : ''}`}>
          {over ? '' : time(row)}
        </View>
      </View>
      <View className="note">{tried(row)}</View>
    </Tap>
  )
}
