import { useQueueCount } from '../../lib/outbox/use-outbox'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { text } from './text'

/** What still lies on this phone. Nothing when all of it has gone out. */
export function WaitingToGo() {
  const t = useWords(text)
  const count = useQueueCount()
  if (count === 0) return null
  return (
    <Notice
      live
      className="mt3"
      icon="send"
      title={t.queued(count)}
      words={t.queuedHint}
      action={t.seeQueue(count)}
      onAction={() => void go(routes.outbox())}
    />
  )
}
