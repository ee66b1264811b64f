import { outbox, useQueue } from '../../lib/outbox/use-outbox'
import { go, routes } from '../../lib/routes'
import { useSeat, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Cell, Group } from '../../ui/group'
import { text } from './text'

/** What waits in the phone; absent when nothing does. */
function Waiting() {
  const t = useWords(text)
  const queue = useQueue()
  const stuck = queue.filter((item) => item.state === 'stuck').length
  const waiting = queue.filter((item) => item.state === 'waiting').length
  const show = () => void go(routes.outbox())
  if (stuck > 0) {
    return (
      <Cell first icon="warn" title={t.stuck(stuck)} note={t.stuckMore}>
        <TextButton className="keep" words={t.look} onTap={show} />
      </Cell>
    )
  }
  if (waiting === 0) return null
  return (
    <Cell first icon="send" title={t.waiting(waiting)} note={t.waitingMore}>
      <TextButton className="keep" words={t.tryNow} onTap={() => void outbox.flush()} />
      <TextButton className="keep" tone="quiet" words={t.look} onTap={show} />
    </Cell>
  )
}

export function MyThings() {
  const t = useWords(text)
  const unread = useSession((session) => session.me?.unread ?? 0)
  const isQueued = useQueue().some((item) => item.state !== 'arrived')
  const seat = useSeat()
  return (
    <Group className="mt3">
      <Waiting />
      <Cell
        first={!isQueued}
        icon="bell"
        title={t.inbox}
        value={unread > 0 ? t.unread(unread) : undefined}
        onTap={() => void go(routes.inbox())}
      />
      <Cell icon="rate" title={t.rated} onTap={() => void go(routes.rate())} />
      {seat && (
        <Cell
          icon="people"
          title={t.staff}
          value={seat.communityName}
          onTap={() => void go(routes.desk())}
        />
      )}
    </Group>
  )
}
