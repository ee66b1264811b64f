import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceList } from '#contract/households'
import type { HomeView } from '#contract/session'
import { PLACE_DETAIL } from '#domain/tickets/draft'
import { useSession } from '../../lib/session'
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
    area: (spot.kind === 'area' && areaName(places, spot)) || t.area,
  }
  const value = [names[spot.kind], draft.detail.trim()].filter(Boolean).join(' · ')
  return (
    <>
      <Group className="mt4">
        <Cell first icon="place" title={t.place} value={value} onTap={() => setOpen(true)} />
      </Group>
      <Sheet title={t.place} open={open} onClose={() => setOpen(false)}>
        <HomeChoice home={home} />
        <SpotChoice home={home} building={building} places={places} />
        <Button className="mt4" words={t.done} onTap={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

/** A submission that was taken back knows its area by the id only. */
const areaName = (places: Loaded<PlaceList>, spot: Extract<Spot, { kind: 'area' }>): string =>
  (places.state === 'ready' && places.value.areas.find(({ id }) => id === spot.areaId)?.name) ||
  spot.name

/** Who has several homes says for which one; it is remembered as the one used last. */
function HomeChoice({ home }: { readonly home: HomeView }) {
  const t = useWords(text)
  const homes = useSession((session) => session.me?.homes ?? NONE).filter((one) => one.verified)
  const choose = useSession((session) => session.chooseHome)
  const edit = useSubmit((store) => store.edit)
  if (homes.length < 2) return null
  const pick = (houseId: string) => {
    choose(houseId)
    // A public area belongs to one community only.
    edit({ spot: null })
  }
  return (
    <>
      <View className="lab">{t.whichHome}</View>
      <RadioCells
        label={t.whichHome}
        choices={homes.map((one) => ({
          key: one.houseId,
          title: one.label,
          note: one.communityName,
        }))}
        value={home.houseId}
        onPick={pick}
      />
      <View className="lab">{t.place}</View>
    </>
  )
}

const NONE: readonly HomeView[] = []

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
