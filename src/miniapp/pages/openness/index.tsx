import { Openness } from '../../features/openness/openness'
import { text } from '../../features/openness/text'
import { useHome, useSeat } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function OpennessPage() {
  const t = useWords(text)
  const home = useHome()
  const seat = useSeat()
  // Who only works here reads the same figures as who lives here.
  const communityId = (home?.verified ? home.communityId : null) ?? seat?.communityId ?? null
  return (
    <Page title={t.title} heading={communityId === null ? 'bar' : 'own'}>
      {communityId === null ? <NoHome /> : <Openness key={communityId} communityId={communityId} />}
    </Page>
  )
}
