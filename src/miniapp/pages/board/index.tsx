import { Board } from '../../features/board/board'
import { text } from '../../features/board/text'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function BoardPage() {
  const t = useWords(text)
  const communityId = useHome()?.communityId ?? null
  return (
    <Page title={t.title}>
      {communityId === null ? <NoHome /> : <Board communityId={communityId} />}
    </Page>
  )
}
