import { WORDS } from '#domain/tickets/draft'
import { useWords } from '../../lib/words'
import { Area } from '../../ui/field'
import { useSubmit } from './draft-store'
import { text } from './text'

/** What happened, in the resident's own words. Keystrokes go to the draft and to nothing on the screen. */
export function WordsField() {
  const t = useWords(text)
  const opening = useSubmit((store) => store.opening)
  const kind = useSubmit((store) => store.draft.kind)
  const wrong = useSubmit((store) => store.fault === 'words')
  const edit = useSubmit((store) => store.edit)
  const { min, max } = WORDS[kind]
  return (
    <Area
      key={opening}
      label={t.what}
      placeholder={kind === 'praise' ? t.praiseHint : t.whatHint}
      start={useSubmit.getState().draft.words}
      maxLength={max}
      problem={wrong ? t.faults.words(min, max) : undefined}
      onType={(words) => edit({ words })}
    />
  )
}
