import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import type { Item } from '../../lib/outbox/errand'
import { outbox, useQueue } from '../../lib/outbox/use-outbox'
import { replace, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Group } from '../../ui/group'
import { Notice } from '../../ui/notice'
import { DamagedItem } from './damaged-item'
import { QueueItem } from './queue-item'
import { text } from './text'

const isBehind = (queue: readonly Item[], item: Item): boolean =>
  queue.find((one) => one.lane === item.lane && one.state !== 'arrived')?.id !== item.id

/** Everything that this phone has not delivered yet, and what cannot be read any more. */
export function QueueList() {
  const t = useWords(text)
  const queue = useQueue()
  const everybodys = useStore(outbox.store, (state) => state.items.length)
  const damaged = useStore(outbox.store, (state) => state.damaged)
  const foreign = everybodys - queue.length
  return (
    <>
      {queue.length === 0 && damaged.length === 0 && (
        <Notice
          icon="check"
          title={t.empty}
          words={t.emptyMore}
          action={t.home}
          onAction={() => void replace(routes.home())}
        />
      )}
      {queue.length > 0 && (
        <Group role="list" label={t.title}>
          {queue.map((item, n) => (
            <QueueItem key={item.id} item={item} behind={isBehind(queue, item)} first={n === 0} />
          ))}
        </Group>
      )}
      {damaged.map((name) => (
        <DamagedItem key={name} name={name} />
      ))}
      {foreign > 0 && <View className="cap mt3">{t.foreign(foreign)}</View>}
    </>
  )
}
