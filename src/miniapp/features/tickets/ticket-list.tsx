import { CustomWrapper, View } from '@tarojs/components'
import type { TicketRow } from '#contract/tickets'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { TicketCard } from '../../ui/ticket-card'
import { QueuedTickets } from './queued-tickets'
import { text } from './text'
import { type Scope, type TicketList, useTicketList } from './use-ticket-list'

/** Praise is thanked for and done; nobody rates how it was handled. */
const wantsRating = ({ state, rated, kind }: TicketRow): boolean =>
  state === 'closed' && !rated && kind !== 'praise'

function useAction(): (ticket: TicketRow) => string | undefined {
  const t = useWords(text)
  return (ticket) => {
    if (ticket.state === 'resolved') return t.toConfirm
    return wantsRating(ticket) ? t.toRate : undefined
  }
}

function Rows({ list }: { readonly list: TicketList }) {
  const actionOf = useAction()
  return (
    <Group className="mt3">
      {list.rows.map((ticket, n) => (
        <CustomWrapper key={ticket.id}>
          <TicketCard
            ticket={ticket}
            asOf={list.asOf}
            first={n === 0}
            action={actionOf(ticket)}
            onAction={() => void go(routes.confirm(ticket.id))}
            onOpen={() => void go(routes.ticket(ticket.id))}
          />
        </CustomWrapper>
      ))}
    </Group>
  )
}

function Ends({ list }: { readonly list: TicketList }) {
  const t = useWords(text)
  const tell = useTellProblem()
  return (
    <View className="center">
      {list.moreProblem && <View className="note mt2">{tell(list.moreProblem)}</View>}
      {list.hasMore && (
        <TextButton
          words={list.loadingMore ? t.loadingOlder : t.older}
          disabled={list.loadingMore}
          onTap={list.more}
        />
      )}
      {list.cut && <TextButton words={t.newest} onTap={list.toNewest} />}
    </View>
  )
}

function Empty({ scope }: { readonly scope: Scope }) {
  const t = useWords(text)
  if (scope === 'closed') {
    return (
      <Notice className="mt3" icon="progress" title={t.emptyClosed} words={t.emptyClosedHint} />
    )
  }
  return (
    <Notice
      className="mt3"
      icon="progress"
      title={t.emptyOpen}
      words={t.emptyOpenHint}
      action={t.report}
      onAction={() => void go(routes.submit())}
    />
  )
}

interface TicketsProps {
  readonly person: string
  readonly scope: Scope
}

/** Own tickets of one scope; what has not gone out yet stands above the open ones. */
export function Tickets({ person, scope }: TicketsProps) {
  const list = useTicketList(person, scope)
  return (
    <>
      {scope === 'open' && <QueuedTickets />}
      <View className="mt3" />
      <ListState
        of={list.first}
        cards={3}
        empty={({ items }) => (items.length === 0 && !list.cut ? <Empty scope={scope} /> : null)}
      >
        {() => (
          <>
            <Rows list={list} />
            <Ends list={list} />
          </>
        )}
      </ListState>
    </>
  )
}
