import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { duration } from '../../../lib/format'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Tap } from '../../../ui/tap'
import { useServerNow } from '../../../ui/use-server-now'
import styles from './action-bar.module.css'
import { type Deed, deedsOf } from './actions'
import { text } from './text'

/** Up to here every action stands beside the others; with more there are dots, and all in one list. */
const FEW = 3

interface ActionBarProps {
  readonly ticket: TicketView
  readonly busy: boolean
  readonly onDeed: (deed: Deed) => void
  readonly onMore: () => void
}

/** Exactly what the cloud allows now: one row of as many as fit, and behind the dots all of them. */
export function ActionBar({ ticket, busy, onDeed, onMore }: ActionBarProps) {
  const t = useWords(text)
  const deeds = deedsOf(ticket)
  if (deeds.length === 0) return null
  const hasMore = deeds.length > FEW
  return (
    <View className={styles.bar} {...access({ role: 'group', label: t.actions })}>
      <View className={styles.acts}>
        {deeds.map((deed) => (
          <Tap key={deed} className={styles.act} disabled={busy} onTap={() => onDeed(deed)}>
            {t.action[deed]}
          </Tap>
        ))}
      </View>
      {hasMore && (
        <Tap className={`${styles.act} ${styles.dots}`} label={t.more} onTap={onMore}>
          <Icon name="more" />
        </Tap>
      )}
    </View>
  )
}

interface UndoProps {
  readonly ticket: TicketView
  readonly busy: boolean
  readonly onUndo: () => void
}

/** T19: ten minutes in which the last step can be taken back; the time left counts by itself. */
export function UndoStrip({ ticket, busy, onUndo }: UndoProps) {
  const t = useWords(text)
  const lang = useLang()
  const now = useServerNow(ticket.asOf, ticket.undoUntil !== null)
  if (ticket.undoUntil === null || !ticket.allowed.includes('undo')) return null
  const left = instant(ticket.undoUntil) - now
  if (left <= 0) return null
  return (
    <View className="row between">
      <View className="note">{t.undo(duration(left, lang))}</View>
      <TextButton strong words={t.undoGo} disabled={busy} onTap={onUndo} />
    </View>
  )
}
