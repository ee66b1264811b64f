import { View } from '@tarojs/components'
import { useAnySending, useQueue } from '../../lib/outbox/use-outbox'
import { back, replace, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { text } from './text'

export interface Sent {
  readonly id: string
  readonly kept: boolean
  /** The ticket that was asked about, and whether it is solved by now. */
  readonly ticketId: string | null
  readonly solved: boolean
}

/** What was taken over, where it lies now, and where an unsolved matter goes on. */
export function FollowupThanks({ sent }: { readonly sent: Sent }) {
  const t = useWords(text)
  const sending = useAnySending()
  const queued = useQueue().some((item) => item.id === sent.id)
  const lies = queued && !(sent.kept && sending)
  const { ticketId } = sent
  return (
    <Page title={t.title} foot={<Button words={t.home} onTap={() => void back()} />}>
      <Notice
        live
        icon="check"
        title={t.done}
        words={ticketId !== null && !sent.solved ? t.notSolved : t.doneMore}
        action={ticketId === null ? undefined : t.toTicket}
        onAction={() => void replace(routes.ticket(ticketId ?? ''))}
      />
      <View className="note mt2">{lies && (sent.kept ? t.queued : t.full)}</View>
    </Page>
  )
}
