import { View } from '@tarojs/components'
import { access } from './access'
import styles from './rate-bar.module.css'

interface RateBarProps {
  /** 0-100: what is sure. */
  readonly percent: number
  /** 0-100: what is only claimed, drawn as an outline around it. */
  readonly claimed?: number | undefined
  /** 0-100: what was promised. */
  readonly target?: number | null
}

/** A share as a bar with its target. Never read aloud: the same facts stand beside it in words. */
export function RateBar({ percent, claimed, target = null }: RateBarProps) {
  return (
    <View className={styles.bar} {...access({ hidden: true })}>
      {claimed !== undefined && <View className={styles.claim} style={{ width: `${claimed}%` }} />}
      <View className={styles.fill} style={{ width: `${percent}%` }} />
      {target !== null && <View className={styles.tick} style={{ left: `${target}%` }} />}
    </View>
  )
}
