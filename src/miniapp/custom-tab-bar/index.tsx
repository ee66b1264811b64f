import { View } from '@tarojs/components'
import { usePrefs, useThemeClass } from '../lib/prefs'
import { go, routes } from '../lib/routes'
import { useWords } from '../lib/words'
import { access } from '../ui/access'
import { Icon } from '../ui/icon'
import { TAB_NAMES, type TabName, useTabStore } from '../ui/tab-store'
import { Tap } from '../ui/tap'
import { text } from '../ui/text'
import { tabText } from '../ui/text-tabs'
import styles from './index.module.css'

const open = (name: TabName) => {
  // Said before the next page builds its own copy of this bar, so that the copy begins right.
  useTabStore.setState({ current: name })
  void go(routes[name]())
}

/** WeChat only; a browser has Taro's bar. */
// biome-ignore lint/style/noDefaultExport: Taro takes this component as it takes a page
export default function TabBar() {
  const theme = useThemeClass()
  const elder = usePrefs((prefs) => prefs.elder)
  const current = useTabStore((tabs) => tabs.current)
  const words = useWords(tabText)
  const t = useWords(text)
  // The home page of easy mode has its own large doors.
  if (elder && current === 'home') return null
  return (
    <View className={`${theme} ${styles.bar}`} {...access({ role: 'tablist', label: t.tabs })}>
      {TAB_NAMES.map((name) => (
        <Tap
          key={name}
          className={`${styles.tab} ${name === current ? styles.on : ''}`}
          role="tab"
          selected={name === current}
          onTap={() => open(name)}
        >
          <Icon name={name} />
          <View>{words[name]}</View>
        </Tap>
      ))}
    </View>
  )
}
