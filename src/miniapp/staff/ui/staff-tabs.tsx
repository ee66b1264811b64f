import { View } from '@tarojs/components'
import type { StaffRole } from '#domain/staff/roles'
import { useLarge } from '../../lib/prefs'
import { replace, routes } from '../../lib/routes'
import { useSeat } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon, type IconName } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { staffRoutes } from '../lib/routes'
import styles from './staff-tabs.module.css'
import { text } from './text'

const TABS = [
  { key: 'desk', icon: 'saved', to: routes.desk },
  { key: 'calls', icon: 'phone', to: staffRoutes.calls },
  { key: 'incidents', icon: 'warn', to: staffRoutes.incidents },
  { key: 'homes', icon: 'home', to: staffRoutes.homes },
  { key: 'insight', icon: 'chart', to: staffRoutes.insight },
  { key: 'me', icon: 'me', to: routes.me },
] as const satisfies readonly { key: string; icon: IconName; to: () => string }[]

type TabKey = (typeof TABS)[number]['key']

/** Figures are for those who answer for them, calls for those who make them. */
const ONLY: Readonly<Partial<Record<TabKey, readonly StaffRole[]>>> = {
  insight: ['manager', 'admin'],
  calls: ['followup', 'steward', 'manager'],
}

const isFor = (role: StaffRole | undefined, key: TabKey): boolean =>
  ONLY[key] === undefined || (role !== undefined && ONLY[key].includes(role))

/** The staff's own bar: every entry works, none leads back through a pile of pages. Of more than four, large letters stand three to a row. */
export function StaffTabs({ current }: { readonly current: Exclude<TabKey, 'me'> }) {
  const t = useWords(text)
  const role = useSeat()?.role
  const tabs = TABS.filter(({ key }) => isFor(role, key))
  const rows = useLarge() && tabs.length > 4
  return (
    <View
      className={`${styles.tabs} ${rows ? styles.rows : ''}`}
      {...access({ role: 'navigation', label: t.tabs })}
    >
      {tabs.map(({ key, icon, to }) => {
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
