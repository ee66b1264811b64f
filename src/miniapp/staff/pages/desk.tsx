import { routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { DeskView } from '../features/desk/desk-view'
import { SeatPage } from '../ui/seat-page'
import { StaffTabs } from '../ui/staff-tabs'
import { text } from '../ui/text'

export default function DeskPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.desk} here={routes.desk()}>
      {(seat) => (
        <Page title={t.desk} foot={<StaffTabs current="desk" />}>
          <DeskView key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
