import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { duration } from '../../../lib/format'
import { usePrefs } from '../../../lib/prefs'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Tap } from '../../../ui/tap'
import { useServerNow } from '../../../ui/use-server-now'
import styles from './action-bar.module.css'
import { type Deed, deedsOf } from './actions'
import { text } from './text'

interface ActionBarProps {
  readonly ticket: TicketView
  readonly busy: boolean
  readonly onDeed: (deed: Deed) => void
  readonly onMore: () => void
}

/** Four fit beside one another at 375 px, three in easy mode and on the narrowest phones. */
const AT_HAND = 4

/** Exactly what the cloud allows now: four at hand, the others behind the dots. */
export function ActionBar({ ticket, busy, onDeed, onMore }: ActionBarProps) {
  const t = useWords(text)
  const elder = usePrefs((prefs) => prefs.elder)
  const deeds = deedsOf(ticket)
  if (deeds.length === 0) return null
  const most = elder ? AT_HAND - 1 : AT_HAND
  const hasMore = deeds.length > most + 1
  const atHand = hasMore ? deeds.slice(0, most) : deeds
  return (
    <View
      className={`${styles.acts} ${hasMore ? styles.spread : ''}`}
      {...access({ role: 'group', label: t.actions })}
    >
      {atHand.map((deed, place) => (
        <Tap
          key={deed}
          className={`${styles.act} ${hasMore && place === AT_HAND - 1 ? styles.roomy : ''}`}
          disabled={busy}
          onTap={() => onDeed(deed)}
        >
          {t.action[deed]}
        </Tap>
      ))}
      {hasMore && (
        <Tap className={styles.act} label={t.more} onTap={onMore}>
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
