import { WORDS } from '#domain/tickets/draft'
import { useWords } from '../../lib/words'
import { Area } from '../../ui/field'
import { useSubmit } from './draft-store'
import { text } from './text'

/** Far above the limit: words that were pasted too long are told of, never cut off in silence. */
const CUT_AT = 10_000

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
      maxLength={CUT_AT}
      problem={wrong ? t.faults.words(min, max) : undefined}
      onType={(words) => edit({ words })}
    />
  )
}
