import { InboxList } from '../../features/inbox/inbox-list'
import { text } from '../../features/inbox/text'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function InboxPage() {
  const t = useWords(text)
  const person = useSession((session) => session.me?.personId ?? null)
  return <Page title={t.title}>{person === null ? <NoHome /> : <InboxList person={person} />}</Page>
}
