import { endpoints } from '#contract/endpoints'
import type { PlaceList } from '#contract/households'
import type { HomeView } from '#contract/session'
import { call } from '../../lib/call'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** Buildings and public areas of the community in which the home is. */
export const usePlaces = (home: HomeView | null): Loaded<PlaceList> =>
  useAnswer(home?.communityId ?? null, () =>
    call(endpoints.listPlaces, { params: { id: home?.communityId ?? '' } }),
  )

/** The building of the home in the community's own words; null while they are not known. */
export const buildingIn = (places: Loaded<PlaceList>, home: HomeView | null): string | null => {
  if (places.state !== 'ready') return null
  return places.value.buildings.find((one) => one.id === home?.buildingId)?.name ?? null
}

/** Categories that this community does not offer now; while nothing is known the cloud decides. */
export const closedIn = (places: Loaded<PlaceList>) =>
  (places.state === 'ready' && places.value.closed) || []
