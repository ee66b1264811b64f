import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { access } from './access'
import styles from './timeline.module.css'

/** `reply`: a person answered. `event`: something changed. `you`: the reader. `other`: the resident, read by staff. `note`: staff among themselves. */
export type TimelineTone = 'reply' | 'event' | 'you' | 'other' | 'note'

/** What happened, in order. Its children are `TimelineItem`s. */
export function Timeline({ children }: { readonly children?: ReactNode }) {
  return <View {...access({ role: 'list' })}>{children}</View>
}

interface TimelineItemProps {
  readonly tone: TimelineTone
  /** Who did what, as one line. */
  readonly head: string
  readonly time: string
  /** Below the head: facts in one line. */
  readonly detail?: string | undefined
  /** In a bubble: what was said. */
  readonly words?: string | null
  /** Photos, under the words. */
  readonly children?: ReactNode
  /** Below the bubble, to the right: read mark, "goes out by itself". */
  readonly mark?: string | undefined
  readonly queued?: boolean
  readonly last?: boolean
}

export function TimelineItem(props: TimelineItemProps) {
  const { tone, head, time, detail, words, children, mark, queued, last } = props
  return (
    <View
      className={`${styles.item} ${tone === 'event' ? '' : styles[tone]} ${last ? styles.last : ''}`}
      {...access({ role: 'listitem' })}
    >
      <View className={styles.rail}>
        <View className={styles.dot} />
        {!last && <View className={styles.bar} />}
      </View>
      <View className="grow">
        <View className={styles.head}>
          <View className="words">{head}</View>
          <View className={styles.time}>{time}</View>
        </View>
        {detail && <View className="cap">{detail}</View>}
        {words && (
          <View className={`${styles.bubble} ${queued ? styles.queued : ''}`}>{words}</View>
        )}
        {children}
        {mark && <View className="cap right">{mark}</View>}
      </View>
    </View>
  )
}
