import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { labelOf, labels } from '../../labels'
import { useWords } from '../../lib/words'
import { Tag } from '../../ui/chip'
import { Group } from '../../ui/group'
import { Photos } from '../../ui/photo-row'
import { PromiseLine } from '../../ui/promise-line'
import { Checked, heldPhoto } from './checked'
import { shownClocks } from './clocks'
import { text } from './text-track'

/** The resident's own words, the photos, and every promise about them. */
export function TicketHeader({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const l = useWords(labels)
  const kind = labelOf(l.kind, ticket.kind, l.unknown)
  const category = labelOf(l.category, ticket.categoryId, l.unknown)
  const held = heldPhoto(ticket.photos)
  const raised = ticket.priority !== 'normal'
  return (
    <Group className="pad">
      <View className="row between">
        <View className="cap num grow">{`${kind} · ${category} · ${ticket.receiptNo}`}</View>
        {ticket.hideNameFrom === 'handlers' && <Tag tone="fact" words={t.hidden} />}
        {raised && (
          <View className="ml2">
            <Tag
              {...(ticket.priority === 'urgent' ? { tone: 'alarm' as const } : {})}
              words={labelOf(l.priority, ticket.priority, l.unknown)}
            />
          </View>
        )}
      </View>
      <View className="said words mt1">{ticket.words || category}</View>
      <Checked ticketId={ticket.id} subjectId={ticket.id} check={ticket.check} mine={ticket.mine} />
      {ticket.photos.length > 0 && (
        <View className="mt3">
          <Photos photos={ticket.photos} />
          <Checked
            ticketId={ticket.id}
            subjectId={held?.id}
            check={held?.check}
            mine={ticket.mine}
          />
        </View>
      )}
      {shownClocks(ticket).map((clock, n) => (
        <View key={clock.kind} className={n === 0 ? 'mt4' : 'mt2'}>
          <PromiseLine clock={clock} asOf={ticket.asOf} variant={n === 0 ? 'full' : 'plain'} />
        </View>
      ))}
    </Group>
  )
}
