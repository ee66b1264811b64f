import { View } from '@tarojs/components'
import type { ClockView, TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { labels } from '../../labels'
import { moment } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { Group } from '../../ui/group'
import { PromiseDrawing } from '../../ui/promise-drawing'
import { tellClock } from '../../ui/tell-clock'
import { useServerNow } from '../../ui/use-server-now'
import { text } from './text'

const isReply = ({ kind }: ClockView): boolean => kind === 'firstResponse'

/** Every promise that has begun to run with this receipt. */
export function ReceiptLines({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const lang = useLang()
  const category = useWords(labels).category[ticket.categoryId]
  const now = useServerNow(ticket.asOf, true)
  if (ticket.clocks.length === 0) return null
  const what = (clock: ClockView): string => {
    if (isReply(clock)) return t.toReply
    return clock.kind === 'priority' ? t.toSolvePriority(category) : t.toSolve
  }
  return (
    <Group className="mt4 pad">
      {ticket.clocks.map((clock, n) => {
        const drawn = tellClock(clock, instant(ticket.asOf), now, lang, 'plain')
        const at = (iso: string) => moment(instant(iso), now, lang)
        return (
          <View key={clock.kind} {...(n > 0 ? { className: 'mt3' } : {})}>
            <PromiseDrawing
              {...drawn}
              due={clock.stoppedAt === null ? what(clock) : drawn.due}
              {...(n === 0 ? { ends: [t.receivedAt(at(clock.startAt)), at(clock.dueAt)] } : {})}
            />
          </View>
        )
      })}
    </Group>
  )
}

/** The moment of the first answer, as it is said in the heading; null for a ticket that promises none. */
export function useReplyBy(ticket: TicketView): string | null {
  const lang = useLang()
  const clock = ticket.clocks.find(isReply)
  return clock === undefined ? null : moment(instant(clock.dueAt), instant(ticket.asOf), lang)
}
