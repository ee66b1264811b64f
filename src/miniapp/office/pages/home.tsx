import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { HomeFile } from '../features/calls/home-file'
import { text } from '../features/calls/text-file'

export default function HomeFilePage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <SeatPage title={t.title} here={staffRoutes.home(id)}>
      {({ communityId }) => (
        <Page title={t.title} heading="own">
          <HomeFile key={id} id={id} communityId={communityId} />
        </Page>
      )}
    </SeatPage>
  )
}
