import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { moment } from '../../../lib/format'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { tellRefusal } from './refusal'
import { newerThan } from './seen'
import { tell } from './story'
import { text } from './text'
import styles from './trouble-note.module.css'
import type { Trouble } from './use-work'

interface TroubleNoteProps {
  readonly trouble: Trouble | null
  readonly ticket: TicketView
}

/** Why it did not go out, and what others did meanwhile: to be read before it is sent again. */
export function TroubleNote({ trouble, ticket }: TroubleNoteProps) {
  const t = useWords(text)
  const lang = useLang()
  if (trouble === null) return null
  const newer = trouble.problem.code === 'stale' ? newerThan(ticket, trouble.seen) : []
  const now = instant(ticket.asOf)
  return (
    <View className={styles.note} {...access({ role: 'alert' })}>
      <View>{tellRefusal(trouble.problem, lang)}</View>
      {newer.length > 0 && <View className="strong">{t.staleLook}</View>}
      {newer.map((entry) => (
        <View key={entry.id}>
          <View className="row between">
            <View className="grow">{tell(entry, lang).head}</View>
            <View className="cap keep ml2">{moment(instant(entry.at), now, lang)}</View>
          </View>
          {entry.words && <View className={styles.words}>{entry.words}</View>}
        </View>
      ))}
    </View>
  )
}
