import { Contact } from '../../features/my-data/contact'
import { MessageLedger } from '../../features/my-data/message-ledger'
import { text } from '../../features/my-data/text-contact'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function ContactPage() {
  const t = useWords(text)
  const person = useSession((session) => session.me?.personId ?? null)
  return (
    <Page title={t.title}>
      {person === null ? (
        <NoHome />
      ) : (
        <>
          <Contact person={person} />
          <MessageLedger person={person} />
        </>
      )}
    </Page>
  )
}
