import { View } from '@tarojs/components'
import { useState } from 'react'
import { rareEndpoints } from '#contract/endpoints-rare'
import type { PhoneView } from '#contract/phones'
import { type Answer, call } from '../../lib/call'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { PhoneButton } from './phone-button'
import { text } from './text-contact'

/** The number under which one is called and texted: given by WeChat's button, or said at the desk; taken away at will. */
export function MyPhone({ start }: { readonly start: string | null }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [number, setNumber] = useState(start)
  const [said, setSaid] = useState<string | null>(null)
  const show = (answer: Answer<PhoneView>) => {
    if (answer.ok) setNumber(answer.value.phone)
    setSaid(answer.ok ? null : tell(answer.problem))
  }
  return (
    <>
      <Section name={t.phone} />
      <Group>
        <Cell first title={number ?? t.noPhone} note={t.phoneMore} />
      </Group>
      <View {...access({ role: 'status', live: 'polite' })}>
        {said !== null && <View className="note mt2">{said}</View>}
      </View>
      <PhoneButton
        words={number === null ? t.givePhone : t.changePhone}
        onCode={(code) => void call(rareEndpoints.givePhone, { body: { code } }).then(show)}
      />
      {number !== null && (
        <TextButton
          flush
          tone="quiet"
          words={t.dropPhone}
          onTap={() => void call(rareEndpoints.dropPhone, { body: {} }).then(show)}
        />
      )}
    </>
  )
}
