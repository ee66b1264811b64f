import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { StaffTabs } from '../../staff/ui/staff-tabs'
import { Page } from '../../ui/page'
import { text } from '../features/improvements/text'
import { WorkView } from '../features/improvements/work-view'

export default function ImprovementsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.improvements()}>
      {(seat) => (
        <Page title={t.title} foot={<StaffTabs current="insight" />}>
          <WorkView key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
