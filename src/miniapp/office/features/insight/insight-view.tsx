import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { StaffSeat } from '#contract/session'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { ListState } from '../../../ui/list-state'
import { text } from './text'
import { ThreeRates } from './three-rates'

/** STF-08: what the house promised and kept, month by month. */
export function InsightView({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const [month, setMonth] = useState<string | undefined>()
  const id = seat.communityId
  const rates = useAnswer(`insight/${id}/${month ?? ''}`, () =>
    call(endpoints.getCommunityRates, {
      params: { id },
      query: month === undefined ? {} : { month },
    }),
  )
  return (
    <ListState of={rates} cards={3}>
      {(value) => {
        const at = value.months.indexOf(value.month)
        const step = (to: string | undefined, words: string) => (
          <TextButton words={words} disabled={to === undefined} onTap={() => to && setMonth(to)} />
        )
        return (
          <>
            <View className="row between wrap">
              <View className="title" {...access({ role: 'heading', level: 2 })}>
                {t.month(value.month)}
              </View>
              <View className="row">
                {step(value.months[at + 1], t.earlier)}
                {step(value.months[at - 1], t.later)}
              </View>
            </View>
            <ThreeRates rates={value.rates} />
          </>
        )
      }}
    </ListState>
  )
}
