import { View } from '@tarojs/components'
import { replace, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon, type IconName } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import styles from './staff-tabs.module.css'
import { text } from './text'

const TABS = [
  { key: 'desk', icon: 'saved', to: routes.desk },
  { key: 'incidents', icon: 'warn', to: routes.deskIncidents },
  { key: 'homes', icon: 'home', to: routes.deskHomes },
  { key: 'me', icon: 'me', to: routes.me },
] as const satisfies readonly { key: string; icon: IconName; to: () => string }[]

/** The staff's own bar: every entry works, none leads back through a pile of pages. */
export function StaffTabs({ current }: { readonly current: 'desk' | 'incidents' | 'homes' }) {
  const t = useWords(text)
  return (
    <View className={styles.tabs} {...access({ role: 'navigation', label: t.tabs })}>
      {TABS.map(({ key, icon, to }) => {
        const here = key === current
        return (
          <Tap
            key={key}
            className={`${styles.tab} ${here ? styles.here : ''}`}
            role="link"
            current={here}
            onTap={() => {
              if (!here) void replace(to())
            }}
          >
            <Icon name={icon} />
            <View>{t[key]}</View>
          </Tap>
        )
      })}
    </View>
  )
}
