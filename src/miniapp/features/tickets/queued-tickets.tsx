import { View } from '@tarojs/components'
import { labelOf, labels } from '../../labels'
import type { Errand, Item } from '../../lib/outbox/errand'
import { useQueue } from '../../lib/outbox/use-outbox'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Chip } from '../../ui/chip'
import { Group } from '../../ui/group'
import { PromiseDrawing } from '../../ui/promise-drawing'
import { Tap } from '../../ui/tap'
import { text } from './text'

type TicketErrand = Extract<Errand, { kind: 'ticket' }>

const isTicket = (item: Item): item is Item & { readonly errand: TicketErrand } =>
  item.errand.kind === 'ticket' && item.state !== 'arrived'

/** Submissions that still lie on this phone; their promise begins when they arrive. */
export function QueuedTickets() {
  const t = useWords(text)
  const l = useWords(labels)
  const queued = useQueue().filter(isTicket)
  if (queued.length === 0) return null
  return (
    <Group className="mt3">
      {queued.map((item) => (
        <Tap key={item.id} role="link" className="pad" onTap={() => void go(routes.outbox())}>
          <View className="row between">
            <View className="cap one">
              {[
                labelOf(l.kind, item.errand.body.kind, l.unknown),
                labelOf(l.category, item.errand.body.categoryId, l.unknown),
              ].join(' · ')}
            </View>
            <Chip kind={item.state === 'stuck' ? 'late' : 'open'} words={t.queuedTitle} />
          </View>
          <View className="two">{item.errand.body.words}</View>
          <PromiseDrawing
            state="before"
            share={0}
            left={t.queuedTitle}
            due={item.state === 'stuck' ? t.stuckHint : t.queuedHint}
          />
        </Tap>
      ))}
    </Group>
  )
}
