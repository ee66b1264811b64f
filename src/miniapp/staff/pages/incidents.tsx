import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { IncidentList } from '../features/incidents/incident-list'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'
import { StaffTabs } from '../ui/staff-tabs'
import { text } from '../ui/text'

export default function DeskIncidentsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.incidentsTitle} here={staffRoutes.incidents()}>
      {(seat) => (
        <Page title={t.incidentsTitle} foot={<StaffTabs current="incidents" />}>
          <IncidentList key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
