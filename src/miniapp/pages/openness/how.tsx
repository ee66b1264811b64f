import { How } from '../../features/openness/how'
import { howText } from '../../features/openness/text-how'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

export default function HandlingPage() {
  const t = useWords(howText)
  return (
    <Page title={t.title}>
      <How />
    </Page>
  )
}
