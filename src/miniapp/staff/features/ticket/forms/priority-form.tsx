import { useState } from 'react'
import { SHORT } from '#domain/tickets/steps'
import { PRIORITIES, type Priority } from '#domain/tickets/ticket'
import { fits } from '#domain/words'
import { labels } from '../../../../labels'
import { useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { text as ticketText } from '../text'
import { FormFrame, Label, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** Raised by whoever works on it, lowered by a manager; always with a reason that stays visible. */
export function PriorityForm(props: FormProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, 'priority')
  const [to, setTo] = useState<Priority | null>(null)
  const send = () => {
    const reason = form.words('reason')
    const unsaid = fits(reason, SHORT) ? null : (refusal.reason ?? '')
    void form.submit(to === null ? t.pickPriority : unsaid, (seen) =>
      props.work.prioritise({ priority: to ?? props.ticket.priority, reason }, seen),
    )
  }
  return (
    <FormFrame form={form} hint={t.priorityHint} onSend={send}>
      <Label words={t.priority} />
      <Options
        label={t.priority}
        choices={PRIORITIES.filter((key) => key !== props.ticket.priority).map((key) => ({
          key,
          words: l.priority[key],
        }))}
        value={to}
        onPick={setTo}
      />
      <WordsField
        short
        form={form}
        field="reason"
        label={t.reason}
        placeholder={t.priorityReason}
        maxLength={SHORT.max}
      />
    </FormFrame>
  )
}
