import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceList } from '#contract/households'
import type { HomeView } from '#contract/session'
import { PLACE_DETAIL } from '#domain/tickets/draft'
import type { Loaded } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Line } from '../../ui/field'
import { Cell, Group } from '../../ui/group'
import { RadioCells } from '../../ui/radio-cell'
import { Sheet } from '../../ui/sheet'
import { useSubmit } from './draft-store'
import { text } from './text'
import { type Spot, spotOf } from './ticket-draft'
import { buildingIn } from './use-places'

interface PlaceCellProps {
  readonly home: HomeView
  readonly places: Loaded<PlaceList>
}

/** Where it is: the home, the building, or a public area, and in the resident's words exactly where. */
export function PlaceCell({ home, places }: PlaceCellProps) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const draft = useSubmit((store) => store.draft)
  const building = buildingIn(places, home) ?? t.myBuilding
  const spot = spotOf(draft)
  const names: Record<Spot['kind'], string> = {
    home: home.label,
    building,
    area: spot.kind === 'area' ? spot.name : t.area,
  }
  const value = [names[spot.kind], draft.detail.trim()].filter(Boolean).join(' · ')
  return (
    <>
      <Group className="mt4">
        <Cell first icon="place" title={t.place} value={value} onTap={() => setOpen(true)} />
      </Group>
      <Sheet title={t.place} open={open} onClose={() => setOpen(false)}>
        <SpotChoice home={home} building={building} places={places} />
        <Button className="mt4" words={t.done} onTap={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

interface SpotChoiceProps {
  readonly home: HomeView
  readonly building: string
  readonly places: Loaded<PlaceList>
}

function SpotChoice({ home, building, places }: SpotChoiceProps) {
  const t = useWords(text)
  const draft = useSubmit((store) => store.draft)
  const edit = useSubmit((store) => store.edit)
  const spot = spotOf(draft)
  const areas = places.state === 'ready' ? places.value.areas : []
  const choices = [
    { key: 'home', title: t.myHome, note: home.label },
    { key: 'building', title: building },
    ...areas.map((area) => ({ key: area.id, title: area.name })),
  ]
  const pick = (key: string) => {
    const area = areas.find((one) => one.id === key)
    if (area !== undefined) edit({ spot: { kind: 'area', areaId: area.id, name: area.name } })
    else edit({ spot: { kind: key === 'building' ? 'building' : 'home' } })
  }
  return (
    <>
      <RadioCells
        label={t.place}
        choices={choices}
        value={spot.kind === 'area' ? spot.areaId : spot.kind}
        onPick={pick}
      />
      {places.state === 'problem' && <View className="cap mt2">{t.placesOffline}</View>}
      <View className="lab">{t.placeDetail}</View>
      <Line
        label={t.placeDetail}
        placeholder={t.placeDetailHint}
        start={draft.detail}
        maxLength={PLACE_DETAIL.max}
        onType={(detail) => edit({ detail })}
      />
    </>
  )
}
