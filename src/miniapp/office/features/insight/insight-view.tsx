import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { insightEndpoints } from '#contract/endpoints-insight'
import type { FiguresQuery, LoopView, ReachView, VoiceView } from '#contract/insight'
import type { StaffSeat } from '#contract/session'
import { type Answer, call } from '../../../lib/call'
import { go } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { FilterTabs } from '../../../ui/choice'
import { Cell, Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { BehindSheet, type Opened } from './behind-sheet'
import { LoopPart } from './loop-part'
import { ReachPart } from './reach-part'
import { ScopeBar } from './scope-bar'
import { PARTS, type Part, text } from './text'
import { VoicePart } from './voice-part'

interface PartProps<T> {
  readonly asked: FiguresQuery
  readonly part: Part
  readonly ask: (query: FiguresQuery) => Promise<Answer<T>>
  readonly onChange: (asked: FiguresQuery) => void
  readonly children: (value: T) => ReactNode
}

function Loaded<T extends LoopView | VoiceView | ReachView>(props: PartProps<T>) {
  const { asked, part, ask, onChange, children } = props
  const answer = useAnswer(`${part} ${JSON.stringify(asked)}`, () => ask(asked))
  return (
    <ListState of={answer} cards={3}>
      {(value) => (
        <>
          <ScopeBar head={value} asked={asked} onChange={onChange} />
          {children(value)}
        </>
      )}
    </ListState>
  )
}

/** STF-08: three parts, one at a time; what was filtered stays while one goes from part to part. */
export function InsightView({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const [part, setPart] = useState<Part>('loop')
  const [asked, setAsked] = useState<FiguresQuery>({ communityId: seat.communityId })
  const [opened, setOpened] = useState<Opened | null>(null)
  const given = { asked, part, onChange: setAsked }
  return (
    <>
      <FilterTabs
        label={t.parts}
        choices={PARTS.map((key) => ({ key, words: t.part[key] }))}
        value={part}
        onPick={setPart}
      />
      <View>
        {part === 'loop' && (
          <Loaded {...given} ask={(query) => call(insightEndpoints.getLoopFigures, { query })}>
            {(value) => <LoopPart of={value} onOpen={setOpened} />}
          </Loaded>
        )}
        {part === 'voice' && (
          <Loaded {...given} ask={(query) => call(insightEndpoints.getVoiceFigures, { query })}>
            {(value) => <VoicePart of={value} onOpen={setOpened} />}
          </Loaded>
        )}
        {part === 'reach' && (
          <Loaded {...given} ask={(query) => call(insightEndpoints.getReachFigures, { query })}>
            {(value) => <ReachPart of={value} onOpen={setOpened} />}
          </Loaded>
        )}
      </View>
      <Group className="mt3">
        <Cell
          first
          icon="saved"
          title={t.reports}
          note={t.reportsHint}
          onTap={() => void go(staffRoutes.reports())}
        />
      </Group>
      <BehindSheet opened={opened} asked={asked} onClose={() => setOpened(null)} />
    </>
  )
}
