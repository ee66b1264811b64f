import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { moment } from '../../../lib/format'
import type { Errand, Item } from '../../../lib/outbox/errand'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { isStale, staffOutbox } from '../../lib/outbox'
import { useTicketQueue } from '../../lib/use-staff-outbox'
import { tellRefusal } from './refusal'
import { newerThan } from './seen'
import { tell } from './story'
import { text } from './text'
import styles from './trouble-note.module.css'

interface QueuedNoteProps {
  readonly ticket: TicketView
  readonly putBack: (words: string, internal: boolean) => void
}

/** STF-16: what waits for a signal on this ticket, and what could not go out because somebody was faster. */
export function QueuedNote({ ticket, putBack }: QueuedNoteProps) {
  const queue = useTicketQueue(ticket.id)
  return (
    <View>
      {queue.map((item) => (
        <QueuedItem key={item.id} item={item} ticket={ticket} putBack={putBack} />
      ))}
    </View>
  )
}

const wordsOf = (errand: Errand): string =>
  errand.kind === 'message' || errand.kind === 'transition' ? (errand.body.words ?? '') : ''

/** The same for the ticket as it stands now: it was looked at again. */
function renewed(errand: Errand, version: number): Errand {
  switch (errand.kind) {
    case 'message':
      return errand.body.internal ? errand : { ...errand, body: { ...errand.body, version } }
    case 'transition':
      return { ...errand, body: { ...errand.body, version } }
    default:
      return errand
  }
}

async function sendAnew(item: Item, version: number): Promise<void> {
  await staffOutbox.remove(item.id, 'leave')
  staffOutbox.enqueue({ errand: renewed(item.errand, version), photos: item.photos })
}

function QueuedItem({ item, ticket, putBack }: QueuedNoteProps & { readonly item: Item }) {
  const t = useWords(text)
  const lang = useLang()
  const { errand, state, problem } = item
  const words = wordsOf(errand)
  const what = errand.kind === 'transition' ? `${actionOf(errand, t.action)} ${words}` : words
  if (state === 'waiting') return <View className="note">{t.waiting(what)}</View>
  const since = { version: 0, asOf: new Date(item.at).toISOString() }
  const newer = isStale(item) ? newerThan(ticket, since) : []
  const back = async () => {
    await staffOutbox.remove(item.id)
    putBack(words, errand.kind === 'message' && errand.body.internal === true)
  }
  return (
    <View className={styles.note} {...access({ role: 'alert' })}>
      <View>{`${t.stuck}${what}`}</View>
      {problem && <View>{tellRefusal(problem, lang)}</View>}
      {newer.map((entry) => (
        <View key={entry.id} className="row between">
          <View className="grow">{`${tell(entry, lang).head} ${entry.words ?? ''}`}</View>
          <View className="cap keep ml2">
            {moment(instant(entry.at), instant(ticket.asOf), lang)}
          </View>
        </View>
      ))}
      <View className="row wrap">
        <TextButton words={t.sendAgain} onTap={() => void sendAnew(item, ticket.version)} />
        {errand.kind === 'message' && <TextButton words={t.putBack} onTap={() => void back()} />}
        <TextButton tone="quiet" words={t.letGo} onTap={() => void staffOutbox.remove(item.id)} />
      </View>
    </View>
  )
}

const actionOf = (
  errand: Extract<Errand, { kind: 'transition' }>,
  words: Readonly<Record<string, string>>,
): string => words[errand.body.action] ?? ''
