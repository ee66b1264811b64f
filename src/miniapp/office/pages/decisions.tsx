import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { DecisionLog } from '../features/calls/decision-log'
import { text } from '../features/calls/text-log'

export default function DecisionsPage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <SeatPage title={t.title} here={staffRoutes.decisions(id)}>
      {({ communityId }) => (
        <Page title={t.title}>
          <DecisionLog key={id} communityId={communityId} {...(id !== '' && { houseId: id })} />
        </Page>
      )}
    </SeatPage>
  )
}
