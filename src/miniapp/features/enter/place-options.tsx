import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import type { CommunityList, PlaceList } from '#contract/households'
import { call } from '../../lib/call'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { Options } from '../../ui/choice'
import { ListState } from '../../ui/list-state'
import { text } from './text'

export interface Where {
  readonly communityId: string | null
  readonly buildingId: string | null
  readonly unit: string | null
}

interface PlaceOptionsProps {
  readonly communities: CommunityList['items']
  readonly where: Where
  readonly onPick: (where: Where) => void
}

/** Community, building, entrance: each asked once the one before is known, and only where there is a choice. */
export function PlaceOptions({ communities, where, onPick }: PlaceOptionsProps) {
  const t = useWords(text)
  const { communityId } = where
  const places = useAnswer(communityId, () =>
    call(endpoints.listPlaces, { params: { id: communityId ?? '' } }),
  )
  return (
    <>
      {communities.length > 1 && (
        <>
          <View className="lab">{t.community}</View>
          <Options
            label={t.community}
            choices={communities.map(({ id, name }) => ({ key: id, words: name }))}
            value={communityId}
            onPick={(key) => onPick({ communityId: key, buildingId: null, unit: null })}
          />
        </>
      )}
      {communityId !== null && (
        <ListState of={places} cards={1}>
          {({ buildings }) => <Buildings buildings={buildings} where={where} onPick={onPick} />}
        </ListState>
      )}
    </>
  )
}

interface BuildingsProps {
  readonly buildings: PlaceList['buildings']
  readonly where: Where
  readonly onPick: (where: Where) => void
}

function Buildings({ buildings, where, onPick }: BuildingsProps) {
  const t = useWords(text)
  const units = buildings.find((one) => one.id === where.buildingId)?.units ?? []
  return (
    <>
      <View className="lab">{t.building}</View>
      <Options
        label={t.building}
        thirds
        choices={buildings.map(({ id, name }) => ({ key: id, words: name }))}
        value={where.buildingId}
        onPick={(buildingId) => onPick({ ...where, buildingId, unit: null })}
      />
      {units.length > 1 && (
        <>
          <View className="lab">{t.unit}</View>
          <Options
            label={t.unit}
            thirds
            choices={units.map((unit) => ({ key: unit, words: unit }))}
            value={where.unit}
            onPick={(unit) => onPick({ ...where, unit })}
          />
        </>
      )}
    </>
  )
}
