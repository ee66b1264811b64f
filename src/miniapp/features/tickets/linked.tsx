import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Cell, Group } from '../../ui/group'
import { text } from './text-track'

/** From which ticket this one goes on, and which go on from it; each shows the other's number. */
export function Linked({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const { follows, followedBy = [] } = ticket
  const links = [
    ...(follows ? [{ ...follows, title: t.follows(follows.receiptNo) }] : []),
    ...followedBy.map((next) => ({ ...next, title: t.followedBy(next.receiptNo) })),
  ]
  if (links.length === 0) return null
  return (
    <View>
      <Group className="mt3">
        {links.map(({ id, title }, n) => (
          <Cell key={id} first={n === 0} title={title} onTap={() => void go(routes.ticket(id))} />
        ))}
      </Group>
    </View>
  )
}
