import { endpoints } from '#contract/endpoints'
import type { MyRatings } from '#contract/ratings'
import { call } from '../../lib/call'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** What waits for a word, this quarter's answer and last quarter's. */
export function useMyRatings(houseId: string | null): Loaded<MyRatings> {
  const loaded = useAnswer(houseId && `ratings/${houseId}`, () =>
    call(endpoints.listMyRatings, { query: { houseId: houseId ?? '' } }),
  )
  useDelivered(() => void loaded.reload())
  return loaded
}
