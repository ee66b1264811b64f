import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ImprovementList } from '#contract/inbox'
import { useWords } from '../lib/words'
import styles from './improvement.module.css'
import { text } from './text'

export type ImprovementOf = ImprovementList['items'][number]

interface ImprovementProps {
  readonly of: ImprovementOf
  /** Below what was done: its promise. */
  readonly children?: ReactNode
}

/** What residents said and what came of it. */
export function Improvement({ of, children }: ImprovementProps) {
  const t = useWords(text)
  return (
    <View>
      <View className={styles.pair}>
        <View className={styles.who}>{t.youSaid}</View>
        <View className="grow">
          <View>{of.asked}</View>
          <View className="cap num">{t.homesAsked(of.homes)}</View>
        </View>
      </View>
      <View className={`${styles.pair} mt2`}>
        <View className={`${styles.who} ${styles.we}`}>{t.weDid}</View>
        <View className="grow">
          <View>{of.did}</View>
          {children}
        </View>
      </View>
    </View>
  )
}
