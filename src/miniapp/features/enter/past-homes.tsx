import { View } from '@tarojs/components'
import type { MyHomes } from '#contract/households'
import { instant } from '#domain/time'
import { day } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useLang, useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { text } from './text-first'
import { useMyHomes } from './use-my-homes'

/** One quiet line for each home that was left a short while ago: until when the own matters can be read. */
export function PastHomes({ past }: { readonly past: MyHomes['past'] }) {
  const t = useWords(text)
  const lang = useLang()
  const now = phone.now()
  const on = (at: string) => day(instant(at), now, lang)
  if (past.length === 0) return null
  return (
    <View className="mt3">
      {past.map(({ houseId, communityName, label, movedOutAt, readableUntil }) => (
        <View key={houseId} className="note">
          {t.movedOut(`${communityName} ${label}`, on(movedOutAt), on(readableUntil))}
        </View>
      ))}
      <TextButton flush words={t.readOn} onTap={() => void go(routes.progress())} />
    </View>
  )
}

/** The same on the first page, for somebody who has no other home. */
export function JustMovedOut() {
  const person = useSession((session) => session.me?.personId ?? '')
  const mine = useMyHomes(person)
  return <View>{mine.state === 'ready' && <PastHomes past={mine.value.past} />}</View>
}
