import { View } from '@tarojs/components'
import type { MyHomes } from '#contract/households'
import { phone } from '../../lib/platform/phone'
import type { Loaded } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { PastHomes } from './past-homes'
import { text } from './text'
import { text as firstText } from './text-first'

/** What was not approved, why, and whom to ask; and the homes that one has just left. */
export function Refused({ mine }: { readonly mine: Loaded<MyHomes> }) {
  const t = useWords(text)
  const { call } = useWords(firstText)
  if (mine.state !== 'ready') return <View />
  const refused = mine.value.asked.filter(({ state }) => state === 'refused')
  return (
    <View>
      {refused.map(({ id, communityName, label, reason, deskPhone }) => (
        <Notice
          key={id}
          className="mt3"
          icon="warn"
          title={t.refusedTitle(`${communityName} ${label}`)}
          words={reason ? t.refusedBecause(reason) : t.refusedMore}
          action={call(deskPhone)}
          onAction={() => void phone.dial(deskPhone)}
        />
      ))}
      <PastHomes past={mine.value.past} />
    </View>
  )
}
