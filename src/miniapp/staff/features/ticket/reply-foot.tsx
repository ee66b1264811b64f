import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { usePrefs } from '../../../lib/prefs'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Composer } from '../../../ui/composer'
import type { IconName } from '../../../ui/icon'
import { PhotoRow } from '../../../ui/photo-row'
import styles from './reply-foot.module.css'
import { lastWords, whoIs } from './story'
import { text } from './text'
import { TroubleNote } from './trouble-note'
import type { StaffPhotos } from './use-photos'
import type { Reply } from './use-reply'
import type { Work } from './use-work'

interface ReplyFootProps {
  readonly ticket: TicketView
  readonly work: Work
  readonly reply: Reply
  readonly photos: StaffPhotos
  readonly onSaved: () => void
  readonly onPhotos: () => void
}

/** Below everything, always in reach: the resident's last words, the field, what helps to fill it. */
export function ReplyFoot(props: ReplyFootProps) {
  const { ticket, work, reply, photos } = props
  const t = useWords(text)
  const slot = reply.internal ? 'note' : 'message'
  if (!ticket.may.message && !ticket.may.note) return <View className="note">{t.closed}</View>
  return (
    <View>
      <LastWords ticket={ticket} />
      <TroubleNote trouble={work.trouble?.slot === slot ? work.trouble : null} ticket={ticket} />
      {reply.stale && (
        <View className={styles.above}>
          <Button
            small
            words={t.sendAgain}
            busy={work.busy === slot}
            onTap={() => void reply.sendNow()}
          />
        </View>
      )}
      {reply.full && <View className="note">{t.full}</View>}
      {photos.picked.length > 0 && (
        <View className={styles.above}>
          <PhotoRow
            photos={photos.picked}
            most={photos.most}
            onAdd={props.onPhotos}
            onRemove={photos.remove}
          />
        </View>
      )}
      <Composer
        key={reply.turn}
        start={reply.start}
        note={reply.internal}
        hasPhotos={photos.picked.length > 0}
        busy={work.busy !== null}
        placeholder={reply.internal ? t.notePlaceholder : t.replyPlaceholder}
        onType={reply.type}
        onSend={reply.send}
      />
      <Tools {...props} />
    </View>
  )
}

function LastWords({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const lang = useLang()
  const last = lastWords(ticket)
  if (last?.words == null) return null
  return (
    <View className={`cap two ${styles.last}`}>
      {t.lastWords(whoIs(last.by, lang), last.words)}
    </View>
  )
}

function Tools({ ticket, reply, onSaved, onPhotos }: ReplyFootProps) {
  const t = useWords(text)
  const elder = usePrefs((prefs) => prefs.elder)
  const both = ticket.may.message && ticket.may.note
  // Large letters need the room: the words alone then fit one line.
  const icon = (name: IconName) => (elder ? {} : { icon: name })
  return (
    <View
      className={`row wrap between ${styles.tools}`}
      {...access({ role: 'group', label: t.reply })}
    >
      <View className="row">
        {!reply.internal && <TextButton {...icon('saved')} words={t.saved} onTap={onSaved} />}
        <TextButton {...icon('camera')} words={t.photo} onTap={onPhotos} />
      </View>
      {both && (
        <TextButton
          tone="quiet"
          {...icon('lock')}
          words={reply.internal ? t.toReply : t.toNote}
          onTap={reply.switchNote}
        />
      )}
    </View>
  )
}
