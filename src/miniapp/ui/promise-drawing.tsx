import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { access } from './access'
import { Icon } from './icon'
import styles from './promise-line.module.css'

export type LineState =
  | 'before'
  | 'running'
  | 'near'
  | 'broken'
  | 'claim'
  | 'kept'
  | 'pause'
  | 'ended'

export interface DrawnLine {
  readonly state: LineState
  /** How far the promise had run when it stopped or now: 0 at receipt, 1 at the due moment; more when broken. */
  readonly share: number
  /** The state in words. The drawing only repeats it. */
  readonly left: string
  readonly due?: string | undefined
  /** Desk: the due moment at the right edge. */
  readonly right?: string | undefined
  /** Full: receipt and due moment below the line. */
  readonly ends?: readonly [string, string] | undefined
}

const BADGE = { claim: 'check', kept: 'check', pause: 'pause', ended: 'close' } as const
const hasBadge = (state: LineState): state is keyof typeof BADGE => state in BADGE

const percent = (share: number): string =>
  `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`

/** The line itself, for a promise of any kind; `PromiseLine` makes the words of a clock. */
export function PromiseDrawing({ state, share, left, due, right, ends }: DrawnLine) {
  // A broken line shows the whole time that went by: its due tick moves left, dashes run past it.
  const late = state === 'broken' && share > 1
  const at = late ? percent(1 / share) : percent(share)
  const places = { '--at': at, ...(late ? { '--end': at, '--now': '100%' } : {}) } as CSSProperties
  return (
    <View className={styles[state]}>
      <View className={styles.words}>
        <View className={styles.left}>{left}</View>
        {due && <View className={styles.due}>{due}</View>}
        {right && <View className={styles.right}>{right}</View>}
      </View>
      {/* Few nodes, because every list has many lines: rail, ends and point are drawn by the style sheet. */}
      <View className={styles.line} style={places} {...access({ hidden: true })}>
        <View className={styles.fill} />
        {late && <View className={styles.over} />}
        {hasBadge(state) && <Icon name={BADGE[state]} className={styles.mark} />}
      </View>
      {ends && (
        <View className={styles.ends} {...access({ hidden: true })}>
          <View>{ends[0]}</View>
          <View>{ends[1]}</View>
        </View>
      )}
    </View>
  )
}
