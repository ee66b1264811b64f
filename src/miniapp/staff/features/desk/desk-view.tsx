import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { StaffSeat } from '#contract/session'
import { call } from '../../../lib/call'
import { go } from '../../../lib/routes'
import { later } from '../../../lib/timer'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { TextButton } from '../../../ui/button'
import { FilterTabs } from '../../../ui/choice'
import { SearchField } from '../../../ui/field'
import { staffRoutes } from '../../lib/routes'
import { DeskList } from './desk-list'
import { FILTERS } from './filters'
import { type Chosen, chosenBefore, narrowings, rememberChosen } from './narrow'
import { NarrowSheet } from './narrow-sheet'
import { SeatSwitch } from './seat-switch'
import { text } from './text'
import { useDesk } from './use-desk'

const QUIETLY = 20_000
/** Long enough for the next letter, short enough not to be noticed. */
const TYPING = 400

/** The desk of one community: search, filters with their counts, the list by nearest deadline. */
export function DeskView({ seat }: { readonly seat: StaffSeat }) {
  const { communityId } = seat
  const t = useWords(text)
  const { chosen, choose } = useChosen(communityId)
  const { filter, ...narrow } = chosen
  const [narrowing, setNarrowing] = useState(false)
  const search = useSearch()
  const asked = { communityId, ...chosen, q: search.q }
  const desk = useDesk(asked)
  const counts = useAnswer(
    `counts:${JSON.stringify([communityId, chosen])}`,
    () => call(deskEndpoints.countDesk, { query: { communityId, ...chosen } }),
    QUIETLY,
  )
  const tabs = FILTERS.map((key) => ({
    key,
    words:
      counts.state === 'ready' ? t.filterWith(t.filter[key], counts.value[key]) : t.filter[key],
  }))
  return (
    <View>
      <SeatSwitch seat={seat} />
      <SearchField
        key={search.turn}
        placeholder={t.search}
        onType={search.type}
        onSearch={search.now}
        onClear={search.q ? search.clear : undefined}
      />
      <View className="mt2">
        <FilterTabs
          strip
          label={t.filters}
          choices={tabs}
          value={filter}
          onPick={(next) => choose({ ...narrow, filter: next })}
        />
      </View>
      <View className="row between wrap">
        <View className="row">
          <TextButton
            flush
            icon="more"
            words={t.narrowWith(narrowings(narrow))}
            onTap={() => setNarrowing(true)}
          />
          {narrowings(narrow) > 0 && (
            <TextButton tone="quiet" words={t.narrowNone} onTap={() => choose({ filter })} />
          )}
        </View>
        <View className="row">
          <TextButton icon="phone" words={t.report} onTap={() => void go(staffRoutes.report())} />
          <TextButton icon="clock" words={t.duty} onTap={() => void go(staffRoutes.duty())} />
        </View>
      </View>
      <NarrowSheet
        communityId={communityId}
        value={narrow}
        counts={counts.state === 'ready' ? counts.value.choices : undefined}
        open={narrowing}
        onClose={() => setNarrowing(false)}
        onPick={(next) => choose({ ...next, filter })}
      />
      {/* A place of its own: what changes in it does not send the tabs again. */}
      <View>
        <DeskList desk={desk} asked={asked} onClear={search.clear} />
      </View>
    </View>
  )
}

/** The tab and what narrows it, as this phone remembers them. */
function useChosen(communityId: string) {
  const [chosen, setChosen] = useState(() => chosenBefore(communityId))
  const choose = (next: Chosen) => {
    setChosen(next)
    rememberChosen(communityId, next)
  }
  return { chosen, choose }
}

/** What is looked for: a pause in typing asks, and so does the search key. */
function useSearch() {
  const [q, setQ] = useState('')
  const [turn, setTurn] = useState(0)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const now = (words: string) => {
    stop.current()
    setQ(words.trim())
  }
  return {
    q,
    /** Changes when the field must be emptied: it is not controlled. */
    turn,
    now,
    type(words: string) {
      stop.current()
      stop.current = later(TYPING, () => now(words))
    },
    clear() {
      now('')
      setTurn((before) => before + 1)
    },
  }
}
