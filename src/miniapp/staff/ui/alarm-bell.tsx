import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { workEndpoints } from '#contract/endpoints-work'
import { labelOf, labels } from '../../labels'
import { call } from '../../lib/call'
import { go, routes } from '../../lib/routes'
import { every } from '../../lib/timer'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import styles from './alarm-bell.module.css'
import { text } from './text'

const LOOK = 20_000
const SHAKE = 4_000

/** STF-18: on every page of staff, above everything, until somebody opens it; the phone shakes meanwhile. */
export function AlarmBell({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const l = useWords(labels)
  const alarms = useAnswer(
    `alarms:${communityId}`,
    () => call(workEndpoints.listAlarms, { query: { communityId } }),
    LOOK,
  )
  const items = alarms.state === 'ready' ? alarms.value.items : []
  const rings = items.length > 0
  useEffect(() => {
    if (!rings) return
    const shake = () => void Promise.resolve(Taro.vibrateLong?.()).catch(() => {})
    shake()
    return every(SHAKE, shake)
  }, [rings])
  return (
    <View className={rings ? styles.bell : ''} {...access(rings ? { role: 'alert' } : {})}>
      {items.map(({ ticketId, categoryId, placeLabel, rings: n }) => (
        <Tap
          key={ticketId}
          className={styles.ring}
          onTap={() => void go(routes.deskTicket(ticketId))}
        >
          <Icon name="warn" size="s" className="mr2" />
          <View className="grow">
            {t.alarm(labelOf(l.category, categoryId, l.unknown), placeLabel, n)}
          </View>
          <View className="keep ml2">{t.alarmOpen}</View>
        </Tap>
      ))}
    </View>
  )
}
