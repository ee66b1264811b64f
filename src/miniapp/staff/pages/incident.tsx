import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { IncidentWork } from '../features/incidents/incident-work'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'
import { text } from '../ui/text'

export default function DeskIncidentPage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <SeatPage title={t.incidentsTitle} here={staffRoutes.incident(id)}>
      {(seat) => (
        <Page title={t.incidentsTitle} heading="own">
          <IncidentWork key={id} id={id} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}
