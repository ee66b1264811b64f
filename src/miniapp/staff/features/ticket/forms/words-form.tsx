import { NOTE, QUESTION } from '#domain/tickets/steps'
import { fits } from '#domain/words'
import { useWords } from '../../../../lib/words'
import { text as ticketText } from '../text'
import { FormFrame, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

interface WordsFormProps extends FormProps {
  readonly action: 'ask' | 'answer' | 'thank'
}

/** T5, T10, T10b: one public text. */
export function WordsForm({ action, ...props }: WordsFormProps) {
  const t = useWords(text)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, action)
  const send = () => {
    const words = form.words('words')
    const missing = fits(words, QUESTION) ? null : (refusal.words ?? '')
    void form.submit(missing, (seen) => props.work.transit(action, { words }, seen))
  }
  return (
    <FormFrame form={form} hint={t.hint[action]} onSend={send}>
      <WordsField
        form={form}
        field="words"
        label={t.words[action]}
        placeholder={t.placeholder[action]}
        maxLength={NOTE.max}
      />
    </FormFrame>
  )
}
