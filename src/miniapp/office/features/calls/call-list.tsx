import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallsQuery } from '#contract/calls'
import { callEndpoints } from '#contract/endpoints-calls'
import type { StaffSeat } from '#contract/session'
import { instant } from '#domain/time'
import { call } from '../../../lib/call'
import { go } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { FilterTabs } from '../../../ui/choice'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { CallRow } from './call-row'
import { MoreButton } from './more-button'
import { text } from './text'
import { useMore } from './use-more'
import { VisitsSwitch } from './visits-switch'

type List = CallsQuery['list']
const LISTS = ['now', 'coming', 'done'] as const satisfies readonly List[]
const QUIETLY = 60_000
/** A screenful at first. */
const SHOWN = 8

function Doors({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const manager = seat.role === 'manager'
  if (seat.role === 'steward') return null
  return (
    <View>
      <Section name={t.doors} />
      <Group>
        {manager && (
          <Cell
            first
            icon="warn"
            title={t.ends}
            note={t.endsHint}
            onTap={() => void go(staffRoutes.ends())}
          />
        )}
        {manager && <VisitsSwitch communityId={seat.communityId} />}
        <Cell
          first={!manager}
          icon="people"
          title={t.decisions}
          note={t.decisionsHint}
          onTap={() => void go(staffRoutes.decisions())}
        />
      </Group>
    </View>
  )
}

interface OneListProps {
  readonly communityId: string
  readonly list: List
}

function OneList({ communityId, list }: OneListProps) {
  const t = useWords(text)
  const ask = (cursor?: string) =>
    call(callEndpoints.listCalls, {
      query: { communityId, list, limit: SHOWN, ...(cursor && { cursor }) },
    })
  const calls = useAnswer(`calls/${communityId}/${list}`, () => ask(), QUIETLY)
  const rows = useMore(calls, ask)
  return (
    <ListState
      of={calls}
      cards={3}
      empty={(page) =>
        page.items.length === 0 ? (
          <Notice icon="check" title={t.nothing[list]} words={t.nothingHint} />
        ) : null
      }
    >
      {({ asOf, places, checks }) => (
        <>
          <View className="note num">{t.places(places.taken, places.most)}</View>
          <View>
            {list === 'done' && checks && (
              <View className="note num">{t.checks(checks.same, checks.compared)}</View>
            )}
          </View>
          <Group className="mt2">
            {rows.items.map((row, n) => (
              <CallRow key={row.id} row={row} now={instant(asOf)} first={n === 0} />
            ))}
          </Group>
          <MoreButton of={rows} words={t.more} />
        </>
      )}
    </ListState>
  )
}

/** STF-06: whom to ring up today, the most urgent first. */
export function CallList({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const [list, setList] = useState<List>('now')
  return (
    <View>
      <FilterTabs
        label={t.lists}
        choices={LISTS.map((key) => ({ key, words: t.list[key] }))}
        value={list}
        onPick={setList}
      />
      <View className="mt3">
        <OneList key={list} communityId={seat.communityId} list={list} />
      </View>
      <Doors seat={seat} />
    </View>
  )
}
