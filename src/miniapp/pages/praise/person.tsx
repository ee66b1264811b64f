import { PraisePerson } from '../../features/praise/praise-person'
import { text } from '../../features/praise/text'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function PraisePersonPage() {
  const t = useWords(text)
  const home = useHome()
  return (
    <Page title={t.personTitle}>
      {home?.verified ? <PraisePerson key={home.houseId} home={home} /> : <NoHome />}
    </Page>
  )
}
