import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Wishes } from '#contract/my-data'
import { CONTACT_PREFERENCES } from '#domain/privacy/wishes'
import { call } from '../../lib/call'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Group, Section, SwitchCell } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { RadioCells } from '../../ui/radio-cell'
import { MyPhone } from './my-phone'
import { text } from './text-contact'

/** How one wants to be reached: kept at once, one tap each. */
export function Contact({ person }: { readonly person: string }) {
  const data = useAnswer(`my-data/${person}`, () => call(endpoints.getMyData))
  return (
    <ListState of={data} cards={2}>
      {({ wishes, phone }) => (
        <>
          <WishesForm start={wishes} />
          <MyPhone start={phone ?? null} />
        </>
      )}
    </ListState>
  )
}

function WishesForm({ start }: { readonly start: Wishes }) {
  const t = useWords(text)
  const [wishes, setWishes] = useState(start)
  const [failed, setFailed] = useState(false)
  const wish = async (change: Partial<Wishes>) => {
    const body = { ...wishes, ...change }
    setWishes(body)
    const answer = await call(endpoints.changeWishes, { body })
    setFailed(!answer.ok)
    if (!answer.ok) setWishes(wishes)
  }
  const textOnly = wishes.preference === 'text'
  return (
    <>
      <View className="note">{t.intro}</View>
      {failed && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {t.failed}
        </View>
      )}
      <Section name={t.channels} />
      <Group>
        <SwitchCell
          first
          title={t.sms}
          note={t.smsMore}
          on={wishes.sms}
          onChange={(sms) => void wish({ sms })}
        />
        <SwitchCell
          title={t.call}
          note={textOnly ? t.preferNotes.text : t.callMore}
          on={wishes.call && !textOnly}
          onChange={(on) => void wish(allowing('call', on, textOnly))}
        />
        <SwitchCell
          title={t.visit}
          note={textOnly ? t.preferNotes.text : t.visitMore}
          on={wishes.visit && !textOnly}
          onChange={(on) => void wish(allowing('visit', on, textOnly))}
        />
      </Group>
      <Section name={t.prefer} />
      <RadioCells
        label={t.prefer}
        choices={CONTACT_PREFERENCES.map((key) => ({
          key,
          title: t.preferences[key],
          note: t.preferNotes[key] || undefined,
        }))}
        value={wishes.preference}
        onPick={(preference) => void wish({ preference })}
      />
    </>
  )
}

/** Who switches calls or visits on again no longer wants text only. */
const allowing = (channel: 'call' | 'visit', on: boolean, textOnly: boolean): Partial<Wishes> =>
  on && textOnly ? { [channel]: true, preference: 'none' } : { [channel]: on }
