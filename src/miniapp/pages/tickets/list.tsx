import { useState } from 'react'
import { text } from '../../features/tickets/text'
import { Tickets } from '../../features/tickets/ticket-list'
import type { Scope } from '../../features/tickets/use-ticket-list'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { FilterTabs } from '../../ui/choice'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

const SCOPES: readonly Scope[] = ['open', 'closed']

export default function TicketListPage() {
  const t = useWords(text)
  const person = useSession((session) => session.me?.personId ?? null)
  const [scope, setScope] = useState<Scope>('open')
  return (
    <Page title={t.listTitle} tab="progress">
      <FilterTabs
        label={t.filter}
        choices={SCOPES.map((key) => ({ key, words: t[key] }))}
        value={scope}
        onPick={setScope}
      />
      {person === null ? <NoHome /> : <Tickets person={person} scope={scope} />}
    </Page>
  )
}
