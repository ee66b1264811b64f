import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { usePrefs } from '../lib/prefs'
import { useWords } from '../lib/words'
import { mendBar } from './bare-bar'
import { TAB_ICONS } from './tab-icons'
import { TAB_NAMES, type TabName } from './tab-store'
import { text } from './text'
import { tabText } from './text-tabs'

export type { TabName } from './tab-store'

const COLOURS = {
  light: { color: '#4D5851', selectedColor: '#0B6A45', backgroundColor: '#FFFFFF' },
  dark: { color: '#B2BCB5', selectedColor: '#66CF9F', backgroundColor: '#191E1B' },
} as const

/** A browser has Taro's bar below the page; it is told words, colours and whether to be seen. */
export function useTabs(tab: TabName | undefined): 'drawn-here' | 'elsewhere' {
  const words = useWords(tabText)
  const label = useWords(text).tabs
  const elder = usePrefs((prefs) => prefs.elder)
  const shown = usePrefs(({ theme, systemTheme }) => (theme === 'system' ? systemTheme : theme))
  // A page that is built is seen; when it is built anew later, no `show` comes with it.
  const visible = useRef(true)

  const tell = () => {
    if (tab === undefined || !visible.current) return
    TAB_NAMES.forEach((name, index) => {
      void Taro.setTabBarItem({ index, text: words[name], ...TAB_ICONS[shown][name] })
    })
    void Taro.setTabBarStyle({
      ...COLOURS[shown],
      borderStyle: shown === 'dark' ? 'black' : 'white',
    })
    // Easy mode has its own large doors on the home page.
    void (tab === 'home' && elder ? Taro.hideTabBar() : Taro.showTabBar())
    mendBar(label, tab, elder)
  }
  useDidShow(() => {
    visible.current = true
    tell()
  })
  useDidHide(() => {
    visible.current = false
  })
  useEffect(tell, [words, label, elder, shown, tab])
  return 'elsewhere'
}
