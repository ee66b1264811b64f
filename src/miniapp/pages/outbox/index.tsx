import { QueueList } from '../../features/outbox/queue-list'
import { text } from '../../features/outbox/text'
import { outbox, useQueueCount } from '../../lib/outbox/use-outbox'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'

export default function OutboxPage() {
  const t = useWords(text)
  const count = useQueueCount()
  const foot = <Button words={t.flush} onTap={() => void outbox.flush()} />
  return (
    <Page title={t.title} foot={count > 0 ? foot : undefined}>
      <QueueList />
    </Page>
  )
}
