import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { ReportsView } from '../features/reports/reports-view'
import { text } from '../features/reports/text'

export default function ReportsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.reports()}>
      {(seat) => (
        <Page title={t.title}>
          <ReportsView key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
