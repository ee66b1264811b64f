import { useRouter } from '@tarojs/taro'
import { Notices } from '../../features/notices/notices'
import { text } from '../../features/notices/text'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

export default function NoticesPage() {
  const t = useWords(text)
  const { community } = useRouter<{ community?: string }>().params
  return (
    <Page title={t.title}>
      <Notices communityId={community} />
    </Page>
  )
}
