import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
import { RateBar } from '../../ui/rate-bar'
import { Tap } from '../../ui/tap'
import styles from './openness.module.css'
import { type Bar, text } from './text'

/** One decimal, as in the reports. */
export const percent = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)}%`

interface RateRowProps {
  readonly bar: Bar
  readonly first?: boolean
  readonly n: number
  /** 0-100; null: too few. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly target?: number | null
  /** 0-100: the confirmed part inside a claimed value. */
  readonly sure?: number | null
  /** What was counted, in words. */
  readonly children?: ReactNode
}

/** A rate with its number, its margin and, behind a tap, how it is counted. */
export function RateRow(props: RateRowProps) {
  const { bar, first, n, value, low, high, target = null, sure } = props
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const name = t.name[bar]
  return (
    <View
      className={`${styles.rate} ${first ? styles.first : ''}`}
      {...access({ role: 'listitem' })}
    >
      <View className={styles.top}>
        <View className="mr2">{name}</View>
        {target !== null && <View className="cap num">{t.target(target)}</View>}
        <View className={`${styles.figure} num`}>{value === null ? t.dash : percent(value)}</View>
      </View>
      {value === null ? (
        <View className="note mt1">
          <View className="strong ink">{t.few}</View>
          {t.fewCount(n)}
        </View>
      ) : (
        <>
          <RateBar
            percent={sure ?? value}
            claimed={sure === undefined || sure === null ? undefined : value}
            target={target}
          />
          <View className="note num">{props.children}</View>
          {low !== null && high !== null && (
            <View className="cap num">{t.interval(percent(low), percent(high))}</View>
          )}
        </>
      )}
      <Tap
        className="row cap"
        style={{ minHeight: 'var(--target)' }}
        expanded={open}
        label={t.howFor(name)}
        onTap={() => setOpen(!open)}
      >
        <View className="brand">{t.how}</View>
        <Icon name="next" size="xs" className="ml1 brand" />
      </Tap>
      <View>{open && <View className="note">{t.define[bar]}</View>}</View>
    </View>
  )
}
