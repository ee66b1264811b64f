import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLetters, useThemeClass } from '../lib/prefs'
import { access } from './access'
import { Bar } from './bar'
import styles from './page.module.css'
import { PrivacyAsk } from './privacy-ask'
import { type TabName, useTabs } from './tabs'

interface PageProps {
  readonly title: string
  /** `own`: the first sentence of the page is its heading, not the title in the bar. */
  readonly heading?: 'bar' | 'own'
  /** Set on the four pages of the tab bar. */
  readonly tab?: TabName
  /** Stays in the thumb's reach while the page scrolls. */
  readonly foot?: ReactNode
  readonly footHint?: string | undefined
  /** A foot without a ground of its own, as on the home page. */
  readonly footClear?: boolean
  readonly children?: ReactNode
}

/** The root of every page: theme and size, the bar on top, the foot with its safe area. */
export function Page({
  title,
  heading = 'bar',
  tab,
  foot,
  footHint,
  footClear,
  children,
}: PageProps) {
  const theme = useThemeClass()
  const letters = useLetters()
  const tabs = useTabs(tab)
  return (
    <View className={`page ${theme} ${tabs === 'drawn-here' ? styles.tabs : ''}`} {...letters}>
      <Bar title={title} back={tab === undefined} heading={heading === 'bar'} />
      <View className={styles.body} {...access({ role: 'main' })}>
        {children}
      </View>
      {foot && (
        <View
          className={[
            styles.foot,
            footClear ? styles.clear : '',
            tabs === 'drawn-here' ? styles.above : '',
          ].join(' ')}
          {...access({ role: 'contentinfo' })}
        >
          {foot}
          {footHint && <View className={styles.hint}>{footHint}</View>}
        </View>
      )}
      <PrivacyAsk />
    </View>
  )
}
