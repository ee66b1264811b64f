import { View } from '@tarojs/components'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Pills } from '../../ui/choice'
import { FaceRow } from '../../ui/face-row'
import { Area } from '../../ui/field'
import { SevenRow } from '../../ui/seven-row'
import { tagsFor } from './tags'
import { text } from './text-confirm'
import { text as sentText } from './text-sent'
import type { TicketRatingForm } from './use-ticket-rating'

/** From here down somebody may want to be called; the telephone is never offered for praise. */
const LOW = 2

/**
 * Faces, tags by score, one sentence about effort, words. All of it may be left out.
 * What appears later has its room from the start: a new child would send all its brothers anew.
 */
export function RatingQuestions({ form }: { readonly form: TicketRatingForm }) {
  const t = useWords(text)
  const s = useWords(sentText)
  const { score } = form
  return (
    <>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.how}
      </View>
      <FaceRow label={t.how} value={score} onPick={form.setScore} />
      <View className="mt1">
        {score !== null && (
          <Pills
            label={t.aspects}
            choices={tagsFor(score).map((key) => ({ key, words: t.tags[key] }))}
            chosen={form.tags}
            onToggle={form.toggle}
          />
        )}
      </View>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.effort}
      </View>
      <SevenRow label={t.effort} value={form.ces} onPick={form.setCes} />
      <Area
        className="mt4"
        short
        label={t.comment}
        placeholder={t.comment}
        start={form.startComment}
        maxLength={1000}
        onType={form.say}
      />
      <View className="mt3">
        {score !== null && score <= LOW && (
          <Pills
            label={s.contactMe}
            choices={[{ key: 'contact', words: s.contactMe }]}
            chosen={form.contactMe ? ['contact'] : []}
            onToggle={() => form.setContactMe(!form.contactMe)}
          />
        )}
      </View>
    </>
  )
}
