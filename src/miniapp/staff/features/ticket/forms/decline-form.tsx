import { useState } from 'react'
import { NOTE, SHORT } from '#domain/tickets/steps'
import { DECLINE_REASONS, type DeclineReason } from '#domain/tickets/ticket'
import { fits } from '#domain/words'
import { labels } from '../../../../labels'
import { useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { text as ticketText } from '../text'
import { FormFrame, Label, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** T15: why, in words for the resident, and where to go instead. */
export function DeclineForm(props: FormProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, 'decline')
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const send = () => {
    const words = form.words('words')
    const whereTo = form.words('whereTo')
    const faults = [
      reason === null ? t.pickReason : null,
      fits(words, NOTE) ? null : refusal.note,
      fits(whereTo, SHORT) ? null : refusal.whereTo,
    ]
    void form.submit(faults.find((fault) => fault !== null) ?? null, (seen) =>
      props.work.transit(
        'decline',
        { words, whereTo, ...(reason === null ? {} : { declineReason: reason }) },
        seen,
      ),
    )
  }
  return (
    <FormFrame form={form} onSend={send}>
      <Label words={t.declineReason} />
      <Options
        label={t.declineReason}
        choices={DECLINE_REASONS.map((key) => ({ key, words: l.declineReason[key] }))}
        value={reason}
        onPick={setReason}
      />
      <WordsField
        form={form}
        field="words"
        label={t.declineWords}
        placeholder={t.declinePlaceholder}
        maxLength={NOTE.max}
      />
      <WordsField
        short
        form={form}
        field="whereTo"
        label={t.whereTo}
        placeholder={t.whereToPlaceholder}
        maxLength={SHORT.max}
      />
    </FormFrame>
  )
}
