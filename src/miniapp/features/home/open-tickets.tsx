import { CustomWrapper, View } from '@tarojs/components'
import type { HomeScreen } from '#contract/inbox'
import type { TicketRow } from '#contract/tickets'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { TicketCard } from '../../ui/ticket-card'
import { text } from './text'

const confirms = (ticket: TicketRow): boolean => ticket.state === 'resolved'

/** At most three, as the cloud chose them. */
export function OpenTickets({ screen }: { readonly screen: HomeScreen }) {
  const t = useWords(text)
  if (screen.open.length === 0) return <View className="note mt2">{t.nothingHint}</View>
  const more = screen.openCount > screen.open.length
  return (
    <>
      <Group className="mt4">
        {screen.open.map((ticket, n) => (
          <CustomWrapper key={ticket.id}>
            <TicketCard
              ticket={ticket}
              asOf={screen.asOf}
              first={n === 0}
              action={confirms(ticket) ? t.toConfirm : undefined}
              onAction={() => void go(routes.confirm(ticket.id))}
              onOpen={() => void go(routes.ticket(ticket.id))}
            />
          </CustomWrapper>
        ))}
      </Group>
      {more && (
        <TextButton
          flush
          next
          words={t.allOpen(screen.openCount)}
          onTap={() => void go(routes.progress())}
        />
      )}
    </>
  )
}
