import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { OpenEnds } from '../features/calls/open-ends'
import { text } from '../features/calls/text-ends'

export default function OpenEndsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.ends()}>
      {({ communityId }) => (
        <Page title={t.title}>
          <OpenEnds key={communityId} communityId={communityId} />
        </Page>
      )}
    </SeatPage>
  )
}
