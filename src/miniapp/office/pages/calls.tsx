import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { StaffTabs } from '../../staff/ui/staff-tabs'
import { Page } from '../../ui/page'
import { CallList } from '../features/calls/call-list'
import { text } from '../features/calls/text'

export default function CallsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.calls()}>
      {(seat) => (
        <Page title={t.title} foot={<StaffTabs current="calls" />}>
          <CallList key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
