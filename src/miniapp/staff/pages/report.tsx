import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { ReportForm } from '../features/report/report-form'
import { text } from '../features/report/text'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'

export default function DeskReportPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.report()}>
      {(seat) => (
        <Page title={t.title}>
          <ReportForm key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
