import { View } from '@tarojs/components'
import type { HomeScreen } from '#contract/inbox'
import { labelOf, labels } from '../../labels'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { Icon } from '../../ui/icon'
import { PromiseLine } from '../../ui/promise-line'
import { Tap } from '../../ui/tap'
import styles from './elder-home.module.css'
import { text } from './text'

/** One ticket, one sentence, one thing to do. */
export function ElderTicket({ screen }: { readonly screen: HomeScreen }) {
  const t = useWords(text)
  const l = useWords(labels)
  const ticket = screen.open[0]
  if (!ticket) return null
  const confirms = ticket.state === 'resolved'
  const address = confirms ? routes.confirm(ticket.id) : routes.ticket(ticket.id)
  return (
    <Group className="mt4 pad">
      <View className="two">
        {ticket.words || labelOf(l.category, ticket.categoryId, l.unknown)}
      </View>
      {ticket.clock && (
        <View className="mt1">
          <PromiseLine clock={ticket.clock} asOf={screen.asOf} />
        </View>
      )}
      <TextButton
        strong
        flush
        next
        words={confirms ? t.toConfirm : t.seeProgress}
        onTap={() => void go(address)}
      />
    </Group>
  )
}

const DOORS = [
  { icon: 'progress', to: routes.progress() },
  { icon: 'rate', to: routes.rate() },
  { icon: 'me', to: routes.me() },
] as const

/** The doors of easy mode: report, telephone, and the three other pages. */
export function ElderDoors() {
  const t = useWords(text)
  const home = useHome()
  return (
    <View>
      <Tap className={styles.big} onTap={() => void go(routes.submit())}>
        <Icon name="report" className={styles.icon} />
        <View>{t.report}</View>
      </Tap>
      {home && (
        <Tap
          className={`${styles.big} ${styles.call}`}
          onTap={() => void phone.dial(home.deskPhone)}
        >
          <Icon name="phone" className={styles.icon} />
          <View>
            <View>{t.callDesk}</View>
            <View className={`${styles.number} num`}>{home.deskPhone}</View>
          </View>
        </Tap>
      )}
      <View className={styles.thirds} {...access({ role: 'navigation' })}>
        {DOORS.map(({ icon, to }) => (
          <Tap key={icon} className={styles.third} role="link" onTap={() => void go(to)}>
            <Icon name={icon} />
            <View>{t[icon]}</View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
