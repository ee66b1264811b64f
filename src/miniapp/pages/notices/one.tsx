import { useRouter } from '@tarojs/taro'
import { OneNotice } from '../../features/notices/notices'
import { text } from '../../features/notices/text'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

export default function NoticePage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <Page title={t.title} heading="own">
      <OneNotice key={id} id={id} />
    </Page>
  )
}
