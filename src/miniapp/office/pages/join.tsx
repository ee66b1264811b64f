import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { JoinView } from '../features/admin/join-view'
import { text } from '../features/admin/text-seats'

export default function JoinPage() {
  const t = useWords(text)
  return (
    <Page title={t.joinTitle}>
      <JoinView brought={useRouter().params.code ?? ''} />
    </Page>
  )
}
