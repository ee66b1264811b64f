import { useDidShow } from '@tarojs/taro'
import { usePrefs } from '../lib/prefs'
import { type TabName, useTabStore } from './tab-store'

export type { TabName } from './tab-store'

/** WeChat: `custom-tab-bar` lies over the page, which leaves room for it. Easy mode has no bar on its home page. */
export function useTabs(tab: TabName | undefined): 'drawn-here' | 'elsewhere' {
  const elder = usePrefs((prefs) => prefs.elder)
  useDidShow(() => {
    if (tab !== undefined) useTabStore.setState({ current: tab })
  })
  if (tab === undefined || (tab === 'home' && elder)) return 'elsewhere'
  return 'drawn-here'
}
