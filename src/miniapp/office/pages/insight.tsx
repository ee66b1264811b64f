import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { StaffTabs } from '../../staff/ui/staff-tabs'
import { Page } from '../../ui/page'
import { InsightView } from '../features/insight/insight-view'
import { text } from '../features/insight/text'

export default function InsightPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.insight()}>
      {(seat) => (
        <Page title={t.title} foot={<StaffTabs current="insight" />}>
          <InsightView key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
