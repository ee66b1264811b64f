import { FollowupList } from '../../features/followups/followup-list'
import { RateHome } from '../../features/ratings/rate-home'
import { text } from '../../features/ratings/text'
import { useMyRatings } from '../../features/ratings/use-my-ratings'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { ListState } from '../../ui/list-state'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function RatePage() {
  const t = useWords(text)
  const houseId = useHome()?.houseId ?? null
  const ratings = useMyRatings(houseId)
  return (
    <Page title={t.rateTitle} tab="rate">
      {houseId === null ? (
        <NoHome />
      ) : (
        <>
          <FollowupList />
          <ListState of={ratings} cards={3}>
            {(value) => (
              <RateHome ratings={value} at={ratings.state === 'ready' ? ratings.at : 0} />
            )}
          </ListState>
        </>
      )}
    </Page>
  )
}
