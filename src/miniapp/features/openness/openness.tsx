import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { CommunityRates } from '#contract/transparency'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { AwardCards } from './awards'
import { Rates } from './rates'
import { text } from './text'

interface MonthProps {
  readonly of: CommunityRates
  readonly onPick: (month: string) => void
}

/** One month at a time, twelve back. */
function Month({ of, onPick }: MonthProps) {
  const t = useWords(text)
  const lang = useLang()
  const at = of.months.indexOf(of.month)
  const earlier = of.months[at + 1]
  const later = of.months[at - 1]
  const [year = 0, month = 0] = of.month.split('-').map(Number)
  return (
    <View>
      <View className="row between wrap">
        <View className="head" {...access({ role: 'heading', level: 1 })}>
          {t.month(year, month)}
        </View>
        <View className="row">
          <TextButton
            words={t.earlier}
            disabled={earlier === undefined}
            onTap={() => earlier && onPick(earlier)}
          />
          <TextButton
            className="pull"
            words={t.later}
            disabled={later === undefined}
            onTap={() => later && onPick(later)}
          />
        </View>
      </View>
      <View className="note">{t.lead(of.communityName)}</View>
      <View className="cap num">
        {of.final ? t.final(moment(instant(of.asOf), phone.now(), lang)) : t.notFinal}
      </View>
    </View>
  )
}

/** What else stands open: the board, notices, and how a request is handled. */
export function OpenDoors({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  return (
    <View>
      <Section name={t.more} />
      <Group>
        <Cell first icon="check" title={t.board} onTap={() => void go(routes.board())} />
        <Cell icon="bell" title={t.notices} onTap={() => void go(routes.notices(communityId))} />
        <Cell icon="progress" title={t.handling} onTap={() => void go(routes.handling())} />
      </Group>
    </View>
  )
}

/** RES-10: the own community's month, with definitions, margins and the rule for small samples. */
export function Openness({ communityId }: { readonly communityId: string }) {
  const [month, setMonth] = useState<string | null>(null)
  const rates = useAnswer(`rates/${communityId}/${month ?? ''}`, () =>
    call(endpoints.getCommunityRates, {
      params: { id: communityId },
      query: month === null ? {} : { month },
    }),
  )
  return (
    <ListState of={rates} cards={3}>
      {(value) => (
        <>
          <Month of={value} onPick={setMonth} />
          <Rates of={value} />
          <AwardCards awards={value.awards ?? []} />
          <OpenDoors communityId={communityId} />
        </>
      )}
    </ListState>
  )
}
