import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyData } from '#contract/my-data'
import { type Instant, instant } from '#domain/time'
import { day, moment } from '../../lib/format'
import { replace, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { text } from './text'

type Phone = MyData['phones'][number]

const MOST = 4

interface PhonesProps {
  readonly phones: MyData['phones']
  readonly now: Instant
}

/** Where one is signed in, and the way out of all of it at once (QS-4). */
export function Phones({ phones, now }: PhonesProps) {
  const t = useWords(text)
  const lang = useLang()
  // This phone first; a long list would say no more than its number.
  const shown = [...phones].sort((a, b) => Number(b.current) - Number(a.current)).slice(0, MOST)
  const signedIn = ({ signedInAt }: Phone) => t.signedIn(moment(instant(signedInAt), now, lang))
  const lastSeen = (one: Phone) => t.lastSeen(day(instant(one.lastSeenAt), now, lang))
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    const problem = await useSession.getState().signOut(true)
    setFailed(problem !== null)
    if (problem === null) await replace(routes.me())
  }
  return (
    <>
      <Section name={t.phones} />
      <Group>
        {shown.map((one, n) => (
          <Cell
            key={one.signedInAt + String(one.current)}
            first={n === 0}
            title={one.current ? t.thisPhone : t.otherPhone}
            note={one.current ? signedIn(one) : `${signedIn(one)} · ${lastSeen(one)}`}
          />
        ))}
        {phones.length > shown.length && <Cell title={t.more(phones.length - shown.length)} />}
      </Group>
      <Button className="mt3" kind="plain" words={t.everywhere} onTap={() => void leave()} />
      <View className="cap mt2" {...(failed ? access({ role: 'alert' }) : {})}>
        {failed ? t.everywhereFailed : t.everywhereMore}
      </View>
    </>
  )
}
