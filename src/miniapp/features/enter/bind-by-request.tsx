import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Binding, CommunityList } from '#contract/households'
import type { ResidentRole } from '#domain/staff/roles'
import { type Answer, call } from '../../lib/call'
import { newKey } from '../../lib/keys'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Line } from '../../ui/field'
import { ListState } from '../../ui/list-state'
import { afterBinding, bindFault } from './bind-form'
import { Outcome } from './outcome'
import { PlaceOptions, type Where } from './place-options'
import { RoleOptions } from './role-options'
import { text } from './text'

/** Without a code: where one lives and who one is, for the front desk to check. */
export function BindByRequest() {
  const communities = useAnswer('communities', () => call(endpoints.listCommunities))
  return (
    <ListState of={communities} cards={1}>
      {({ items }) => <RequestForm communities={items} />}
    </ListState>
  )
}

function RequestForm({ communities }: { readonly communities: CommunityList['items'] }) {
  const t = useWords(text)
  const typed = useRef({ room: '', name: '' })
  const [where, setWhere] = useState<Where>({
    communityId: communities.length === 1 ? (communities[0]?.id ?? null) : null,
    buildingId: null,
    unit: null,
  })
  const [role, setRole] = useState<ResidentRole>('owner')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer<Binding> | null>(null)
  const fault = answer !== null && !answer.ok ? bindFault(answer.problem) : null

  const { communityId, buildingId, unit } = where
  const ask = async () => {
    if (communityId === null || buildingId === null) return
    setBusy(true)
    const { room, name } = typed.current
    const home = { communityId, buildingId, room, ...(unit === null ? {} : { unit }) }
    const body = { ...home, role, name }
    const next = await call(endpoints.requestHome, { body, key: newKey() })
    await afterBinding(next)
    setAnswer(next)
    setBusy(false)
  }

  return (
    <>
      <PlaceOptions communities={communities} where={where} onPick={setWhere} />
      {fault === 'badUnit' && <View className="note mt2">{t.badUnit}</View>}
      <View className="lab">{t.room}</View>
      <Line
        label={t.room}
        placeholder={t.roomHint}
        maxLength={20}
        problem={fault === 'badRoom' ? t.badRoom : undefined}
        onType={(room) => {
          typed.current.room = room
        }}
      />
      <View className="lab">{t.name}</View>
      <Line
        label={t.name}
        placeholder={t.nameHint}
        maxLength={40}
        problem={fault === 'badName' ? t.badName : undefined}
        onType={(name) => {
          typed.current.name = name
        }}
      />
      <RoleOptions value={role} onPick={setRole} />
      <Button
        className="mt4"
        words={t.ask}
        busy={busy}
        disabled={communityId === null || buildingId === null}
        onTap={() => void ask()}
      />
      <Outcome of={answer} />
    </>
  )
}
