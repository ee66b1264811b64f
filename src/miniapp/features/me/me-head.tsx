import { View } from '@tarojs/components'
import { labels } from '../../labels'
import { go, routes } from '../../lib/routes'
import { useHome, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { text } from './text'

/** Who one is here, and from which home one speaks. */
export function MeHead() {
  const t = useWords(text)
  const roles = useWords(labels).residentRole
  const name = useSession((session) => session.me?.displayName ?? null)
  const home = useHome()
  if (name === null) {
    return (
      <Notice
        icon="me"
        title={t.nobody}
        words={t.nobodyMore}
        action={t.signIn}
        onAction={() => void go(routes.enter(routes.me()))}
      />
    )
  }
  const where = home ? t.where(roles[home.role], home.communityName, home.label) : t.noHome
  return (
    <View className="row mt1">
      <View className="grow">
        <View className="head" {...access({ role: 'heading', level: 2 })}>
          {name}
        </View>
        <View className="note">{where}</View>
      </View>
      <TextButton
        className="keep"
        words={home ? t.homes : t.addHome}
        onTap={() => void go(routes.homes())}
      />
    </View>
  )
}
