import { View } from '@tarojs/components'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Pills } from '../../ui/choice'
import { Area } from '../../ui/field'
import { FaceRow, SevenRow } from '../../ui/score-row'
import { tagsFor } from './tags'
import { text } from './text'
import type { TicketRatingForm } from './use-ticket-rating'

/** From here down somebody may want to be called; the telephone is never offered for praise. */
const LOW = 2

/** Faces, tags by score, one sentence about effort, words. All of it may be left out. */
export function RatingQuestions({ form }: { readonly form: TicketRatingForm }) {
  const t = useWords(text)
  const { score } = form
  return (
    <>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.how}
      </View>
      <FaceRow label={t.how} value={score} onPick={form.setScore} />
      {score !== null && (
        <View className="mt1">
          <Pills
            label={t.aspects}
            choices={tagsFor(score).map((key) => ({ key, words: t.tags[key] }))}
            chosen={form.tags}
            onToggle={form.toggle}
          />
        </View>
      )}
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
      {score !== null && score <= LOW && (
        <View className="mt3">
          <Pills
            label={t.contactMe}
            choices={[{ key: 'contact', words: t.contactMe }]}
            chosen={form.contactMe ? ['contact'] : []}
            onToggle={() => form.setContactMe(!form.contactMe)}
          />
        </View>
      )}
    </>
  )
}
