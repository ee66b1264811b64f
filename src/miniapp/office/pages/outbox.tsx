import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { OutboxView } from '../features/outbox/outbox-view'
import { text } from '../features/outbox/text'

export default function OutboxPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.outbox()}>
      {(seat) => (
        <Page title={t.title}>
          <OutboxView key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
