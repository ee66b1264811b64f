import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { CheckList } from '../features/checks/check-list'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'
import { text } from '../ui/text'

export default function DeskChecksPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.checks} here={staffRoutes.checks()}>
      {({ communityId, staffId }) => (
        <Page title={t.checks}>
          <CheckList key={staffId} communityId={communityId} />
        </Page>
      )}
    </SeatPage>
  )
}
