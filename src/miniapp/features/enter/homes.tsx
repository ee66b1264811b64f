import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { HomeView } from '#contract/session'
import { labels } from '../../labels'
import { call } from '../../lib/call'
import { useHome, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { FilterTabs } from '../../ui/choice'
import { Cell, Group, Section, SwitchCell } from '../../ui/group'
import { Notice } from '../../ui/notice'
import { RadioCells } from '../../ui/radio-cell'
import { BindByCode } from './bind-by-code'
import { BindByRequest } from './bind-by-request'
import { MoveOut } from './move-out'
import { Refused } from './refused'
import { text } from './text'
import { text as firstText } from './text-first'
import { ToDecide } from './to-decide'
import { useMyHomes } from './use-my-homes'

const NONE: readonly HomeView[] = []

/** The person's homes: which one is in use, what waits, and one more. */
export function Homes({ code }: { readonly code: string | null }) {
  const t = useWords(text)
  const first = useWords(firstText)
  const words = useWords(labels).residentRole
  const homes = useSession((session) => session.me?.homes ?? NONE)
  const current = useHome()
  const choose = useSession((session) => session.chooseHome)
  const person = useSession((session) => session.me?.personId ?? '')
  const mine = useMyHomes(person)
  const usable = homes.filter((home) => home.verified)
  const waiting = homes.filter((home) => !home.verified)
  return (
    <>
      <ToDecide mine={mine} />
      {homes.length === 0 && <Notice icon="home" title={t.homesEmpty} words={t.homesEmptyMore} />}
      {usable.length > 0 && (
        <RadioCells
          className="mt2"
          label={t.choose}
          choices={usable.map((home) => ({
            key: home.houseId,
            title: home.label,
            note: `${home.communityName} · ${words[home.role]}`,
          }))}
          value={current?.houseId ?? null}
          onPick={choose}
        />
      )}
      {waiting.length > 0 && (
        <Group className="mt3">
          {waiting.map((home, n) => (
            <Cell
              key={home.houseId}
              first={n === 0}
              icon="clock"
              title={`${home.communityName} ${home.label}`}
              note={first.waiting}
            />
          ))}
        </Group>
      )}
      <Refused mine={mine} />
      {current?.verified && <Sharing home={current} />}
      <AddHome key={code} code={code} />
      {current?.verified && <MoveOut home={current} onGone={() => void mine.reload()} />}
    </>
  )
}

/** Off by default: a ticket is seen by the one who wrote it. */
function Sharing({ home }: { readonly home: HomeView }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [problem, setProblem] = useState<Problem | null>(null)
  const share = async (shared: boolean) => {
    const answer = await call(endpoints.shareWithHome, {
      params: { id: home.houseId },
      body: { shared },
    })
    setProblem(answer.ok ? null : answer.problem)
    await useSession.getState().refresh()
  }
  return (
    <Group className="mt3">
      <SwitchCell
        first
        title={t.sharing}
        note={t.sharingMore}
        on={home.sharedWithHome}
        onChange={(on) => void share(on)}
      />
      {problem && (
        <View className="cap pad" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
    </Group>
  )
}

function AddHome({ code }: { readonly code: string | null }) {
  const t = useWords(text)
  const [way, setWay] = useState<'code' | 'request'>('code')
  return (
    <>
      <Section name={t.add} />
      <FilterTabs
        label={t.way}
        choices={[
          { key: 'code', words: t.byCode },
          { key: 'request', words: t.byRequest },
        ]}
        value={way}
        onPick={setWay}
      />
      {way === 'code' ? <BindByCode start={code ?? ''} /> : <BindByRequest />}
    </>
  )
}
