import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { CallWork } from '../features/calls/call-work'
import { text } from '../features/calls/text-call'

export default function CallPage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <SeatPage title={t.title} here={staffRoutes.call(id)}>
      {({ communityId }) => (
        <Page title={t.title} heading="own">
          <CallWork key={id} id={id} communityId={communityId} />
        </Page>
      )}
    </SeatPage>
  )
}
