import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import { call } from '../../../lib/call'
import { go } from '../../../lib/routes'
import { later } from '../../../lib/timer'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { TextButton } from '../../../ui/button'
import { SearchField } from '../../../ui/field'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { staffRoutes } from '../../lib/routes'
import { CodeSheet } from './code-sheet'
import { ResidentsSheet } from './residents-sheet'
import type { House } from './rows'
import { text } from './text'
import { text as leaving } from './text-leaving'

const TYPING = 400

/** Find a home, give it a new code. */
export function HomeCodes({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const [q, setQ] = useState('')
  const [house, setHouse] = useState<House | null>(null)
  const [living, setLiving] = useState<House | null>(null)
  const l = useWords(leaving)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const look = (words: string) => {
    stop.current()
    setQ(words.trim())
  }
  const found = useAnswer(q === '' ? null : `houses:${communityId}:${q}`, () =>
    call(deskEndpoints.searchHouses, { query: { communityId, q } }),
  )
  return (
    <View>
      <Section name={t.homes} />
      <SearchField
        placeholder={t.search}
        onSearch={look}
        onType={(words) => {
          stop.current()
          stop.current = later(TYPING, () => look(words))
        }}
      />
      <View className="note mt2">{t.searchHint}</View>
      {q !== '' && (
        <View className="mt2">
          <ListState
            of={found}
            cards={1}
            empty={({ items }) =>
              items.length === 0 ? <View className="note">{t.nothingFound}</View> : null
            }
          >
            {({ items }) => (
              <Group>
                {items.map((one, place) => (
                  <View key={one.houseId}>
                    <Cell
                      first={place === 0}
                      title={one.label}
                      note={t.residents(one.residents)}
                      value={t.renew}
                      onTap={() => setHouse(one)}
                    />
                    <TextButton
                      className="pad-side"
                      words={l.open}
                      label={l.title(one.label)}
                      onTap={() => setLiving(one)}
                    />
                    <TextButton
                      words={l.file}
                      label={l.fileOf(one.label)}
                      onTap={() => void go(staffRoutes.home(one.houseId))}
                    />
                  </View>
                ))}
              </Group>
            )}
          </ListState>
        </View>
      )}
      {living !== null && (
        <ResidentsSheet communityId={communityId} house={living} onClose={() => setLiving(null)} />
      )}
      {house !== null && (
        <CodeSheet communityId={communityId} house={house} onClose={() => setHouse(null)} />
      )}
    </View>
  )
}
