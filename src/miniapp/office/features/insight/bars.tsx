import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Tap } from '../../../ui/tap'
import { percent } from '../../lib/figures'
import styles from './insight.module.css'
import { text } from './text'

interface RowProps {
  readonly name: string
  readonly note?: string | undefined
  /** null: too few. */
  readonly value: string | null
  /** Where a sentence says more than what stands in it. */
  readonly label?: string
  readonly onTap?: (() => void) | undefined
  readonly children?: ReactNode
}

/** A figure with its name; a tap says how it is counted and opens what stands behind it. */
export function FigureRow({ name, note, value, label, onTap, children }: RowProps) {
  const t = useWords(text)
  const inside = (
    <>
      <View className="row between wrap">
        <View>{name}</View>
        <View className="strong num">{value ?? t.few}</View>
      </View>
      {children}
      {note && <View className="cap num">{note}</View>}
    </>
  )
  if (!onTap) return <View className={styles.bar}>{inside}</View>
  return (
    <Tap className={styles.bar} {...(label && { label })} onTap={onTap}>
      {inside}
    </Tap>
  )
}

interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

/** The margin of a share in words; empty where there is none. */
export function useMargin() {
  const t = useWords(text)
  return ({ low, high }: Bounds): string =>
    low === null || high === null ? '' : t.interval(percent(low), percent(high))
}

interface Span extends Bounds {
  readonly value: number | null
}

/** CSAT: solid to the lower bound, light is the margin, the tick is the value. Never read aloud: words stand beside. */
export function MarginBar({ low, high, value }: Span) {
  if (low === null || high === null || value === null) return null
  return (
    <View className={styles.rail} {...access({ hidden: true })}>
      <View className={styles.solid} style={{ width: `${low}%` }} />
      <View className={styles.band} style={{ left: `${low}%`, width: `${high - low}%` }} />
      <View className={styles.tick} style={{ left: `${value}%` }} />
    </View>
  )
}

/** A point and its margin on a line from -100 to 100. */
export function NpsLine({ low, high, value }: Span) {
  if (low === null || high === null || value === null) return null
  const at = (score: number) => `${(score + 100) / 2}%`
  return (
    <View className={styles.line} {...access({ hidden: true })}>
      <View className={styles.axis} />
      <View className={styles.zero} />
      <View className={styles.margin} style={{ left: at(low), width: `${(high - low) / 2}%` }} />
      <View className={styles.point} style={{ left: at(value) }} />
    </View>
  )
}

/** Parts of a whole in one bar. */
export function PartBar({ parts }: { readonly parts: readonly { key: string; n: number }[] }) {
  const total = parts.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return null
  return (
    <View className={styles.parts} {...access({ hidden: true })}>
      {parts
        .filter(({ n }) => n > 0)
        .map(({ key, n }) => (
          <View key={key} className={styles[key]} style={{ width: `${(100 * n) / total}%` }} />
        ))}
    </View>
  )
}
