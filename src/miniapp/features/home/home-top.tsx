import { View } from '@tarojs/components'
import { useLarge, usePrefs } from '../../lib/prefs'
import { go, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import styles from './home-top.module.css'
import { text } from './text'

/** Which home, easy mode, messages. */
export function HomeTop({ unread }: { readonly unread: number }) {
  const t = useWords(text)
  const home = useHome()
  const large = useLarge()
  const setElder = usePrefs((prefs) => prefs.setElder)
  const place = home ? `${home.communityName} ${home.label}` : ''
  return (
    <View className={styles.top}>
      <Tap
        className={styles.place}
        label={t.changeHome(place)}
        onTap={() => void go(routes.homes())}
      >
        <Icon name="place" size="s" className="mr2" />
        <View className={large ? '' : 'one'}>{place}</View>
        <Icon name="next" size="xs" className="ml1" />
      </Tap>
      <Tap className={styles.side} onTap={() => setElder(true)}>
        <Icon name="text-size" size="s" />
        <View className="ml1">{t.easy}</View>
      </Tap>
      <Tap
        className={`${styles.side} ${styles.bell}`}
        label={unread > 0 ? t.unread(unread) : t.messages}
        onTap={() => void go(routes.inbox())}
      >
        <Icon name="bell" />
        {unread > 0 && <View className={styles.dot} />}
      </Tap>
    </View>
  )
}

export function ElderTop() {
  const t = useWords(text)
  const home = useHome()
  const setElder = usePrefs((prefs) => prefs.setElder)
  return (
    <View className={styles.top}>
      <View className="note grow">{home?.label ?? ''}</View>
      <TextButton icon="text-size" words={t.leaveEasy} onTap={() => setElder(false)} />
    </View>
  )
}

/** Somebody who is not signed in may need large words first of all. */
export function GuestTop() {
  const t = useWords(text)
  const { elder, setElder } = usePrefs()
  return (
    <View className={styles.guest}>
      <TextButton
        icon="text-size"
        words={elder ? t.leaveEasy : t.easy}
        onTap={() => setElder(!elder)}
      />
    </View>
  )
}
