import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import { workEndpoints } from '#contract/endpoints-work'
import { instant } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { go, routes } from '../../../lib/routes'
import { later } from '../../../lib/timer'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { SearchField } from '../../../ui/field'
import { Cell, Group } from '../../../ui/group'
import { text as partsText } from '../../../ui/text'
import { PickList } from '../../ui/pick-list'
import { text } from './text'

export interface Home {
  readonly houseId: string
  readonly label: string
}

interface HomePickProps {
  readonly communityId: string
  readonly home: Home | null
  readonly onPick: (home: Home | null) => void
}

const TYPING = 400
const FEW = 6

/** The home by its number; residents without WeChat live in one, too. */
export function HomePick({ communityId, home, onPick }: HomePickProps) {
  const t = useWords(text)
  const parts = useWords(partsText)
  const [q, setQ] = useState('')
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const found = useAnswer(q === '' || home !== null ? null : `houses:${communityId}:${q}`, () =>
    call(deskEndpoints.searchHouses, { query: { communityId, q } }),
  )
  if (home !== null) {
    return (
      <Group>
        <Cell
          first
          icon="home"
          title={home.label}
          value={t.changeHome}
          onTap={() => onPick(null)}
        />
      </Group>
    )
  }
  const homes = found.state === 'ready' ? found.value.items.slice(0, FEW) : []
  return (
    <View>
      <SearchField
        placeholder={t.homeSearch}
        onSearch={(words) => setQ(words.trim())}
        onType={(words) => {
          stop.current()
          stop.current = later(TYPING, () => setQ(words.trim()))
        }}
      />
      {homes.length > 0 && (
        <Group className="mt2">
          {homes.map((one, place) => (
            <Cell
              key={one.houseId}
              first={place === 0}
              title={one.label}
              onTap={() => onPick(one)}
            />
          ))}
        </Group>
      )}
      {found.state === 'ready' && homes.length === 0 && <View className="note">{t.noHome}</View>}
      {found.state === 'problem' && (
        <View className="note" {...access({ role: 'alert' })}>
          {parts.notFetched}
        </View>
      )}
    </View>
  )
}

interface WhoPickProps {
  readonly communityId: string
  readonly houseId: string
  readonly value: string
  readonly onPick: (residencyId: string) => void
}

/** Who of the home reports it; '' stands for somebody who left no name. */
export function WhoPick({ communityId, houseId, value, onPick }: WhoPickProps) {
  const t = useWords(text)
  const residents = useAnswer(`residents:${houseId}`, () =>
    call(deskEndpoints.listHouseResidents, { params: { id: houseId }, query: { communityId } }),
  )
  const here = residents.state === 'ready' ? residents.value.items : []
  return (
    <PickList
      label={t.who}
      picks={[
        ...here
          .filter((one) => one.movedOutAt === null)
          .map((one) => ({ key: one.residencyId, title: one.name, note: t.role[one.role] })),
        { key: '', title: t.unnamed },
      ]}
      value={value}
      onPick={onPick}
    />
  )
}

/** Edge case 23: perhaps it stands there already. */
export function OpenOfHome({
  communityId,
  houseId,
}: Pick<WhoPickProps, 'communityId' | 'houseId'>) {
  const t = useWords(text)
  const lang = useLang()
  const open = useAnswer(`open-of:${houseId}`, () =>
    call(workEndpoints.listOpenOfHome, { params: { id: houseId }, query: { communityId } }),
  )
  if (open.state !== 'ready' || open.value.items.length === 0) return null
  const now = instant(open.value.asOf)
  return (
    <View>
      <View className="lab">{t.openTitle}</View>
      <Group>
        {open.value.items.map((row, place) => (
          <Cell
            key={row.id}
            first={place === 0}
            title={row.words}
            note={`${row.receiptNo} · ${moment(instant(row.submittedAt), now, lang)}`}
            onTap={() => void go(routes.deskTicket(row.id))}
          />
        ))}
      </Group>
      <View className="note mt2">{t.openHint}</View>
    </View>
  )
}

export function NoHouse({ onTap }: { readonly onTap: () => void }) {
  const t = useWords(text)
  return <TextButton flush words={t.noHouse} onTap={onTap} />
}
