import { endpoints } from '#contract/endpoints'
import type { HomeScreen } from '#contract/inbox'
import { call } from '../../lib/call'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** The first screen in one answer; asked again when something of ours has arrived there. */
export function useHomeScreen(houseId: string | null): Loaded<HomeScreen> {
  const loaded = useAnswer(houseId && `home/${houseId}`, () =>
    call(endpoints.getHomeScreen, { query: { houseId: houseId ?? '' } }),
  )
  useDelivered(() => void loaded.reload())
  return loaded
}
