import { useRouter } from '@tarojs/taro'
import { Receipt } from '../../features/submit/receipt'
import { text } from '../../features/submit/text'
import { replace, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'

export default function ReceiptPage() {
  const t = useWords(text)
  const { id = '' } = useRouter().params
  return (
    <Page
      title={t.title}
      heading="own"
      foot={<Button words={t.seeProgress} onTap={() => void replace(routes.progress())} />}
    >
      <Receipt id={id} />
    </Page>
  )
}
