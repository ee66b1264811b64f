import { useState } from 'react'
import { QUESTION } from '#domain/tickets/steps'
import { instant } from '#domain/time'
import { fits } from '#domain/words'
import { moment } from '../../../../lib/format'
import { useLang, useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { PickList } from '../../../ui/pick-list'
import { contactText } from '../../../ui/text-contact'
import { text as ticketText } from '../text'
import { FormFrame, Label, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

interface BehalfFormProps extends FormProps {
  readonly action: 'confirm' | 'reopen' | 'withdraw'
}

/** T11, T13, T14, T18 by staff: only on a contact in which the resident said so. */
export function BehalfForm({ action, ...props }: BehalfFormProps) {
  const t = useWords(text)
  const c = useWords(contactText)
  const { refusal } = useWords(ticketText)
  const lang = useLang()
  const form = useForm(props, action)
  const contacts = props.ticket.contacts ?? []
  const [contactRecordId, setContact] = useState(contacts[0]?.id ?? null)
  const [answer, setAnswer] = useState<'yes' | 'partly' | null>(null)
  const send = () => {
    const words = form.words('words')
    const missing = {
      confirm: answer === null ? refusal.outcome : null,
      reopen: fits(words, QUESTION) ? null : refusal.reason,
      withdraw: null,
    }[action]
    const fields = {
      confirm: answer === null ? {} : { answer },
      reopen: { words },
      withdraw: {},
    }[action]
    const by = contactRecordId === null ? {} : { contactRecordId }
    void form.submit(contactRecordId === null ? t.pickContact : (missing ?? null), (seen) =>
      props.work.transit(action, { ...fields, ...by }, seen),
    )
  }
  return (
    <FormFrame form={form} hint={t.behalfHint} onSend={send}>
      <Label words={t.contact} />
      <PickList
        label={t.contact}
        picks={contacts.map(({ id, channel, at, staffName }) => ({
          key: id,
          title: `${c.channel[channel]} · ${moment(instant(at), instant(props.ticket.asOf), lang)}`,
          note: staffName ?? undefined,
        }))}
        value={contactRecordId}
        onPick={setContact}
      />
      {action === 'confirm' && (
        <>
          <Label words={t.outcome} />
          <Options
            label={t.outcome}
            choices={[
              { key: 'yes', words: t.saysYes },
              { key: 'partly', words: t.saysPartly },
            ]}
            value={answer}
            onPick={setAnswer}
          />
        </>
      )}
      {action === 'reopen' && (
        <WordsField
          form={form}
          field="words"
          label={t.saysWhy}
          placeholder={t.saysWhyPlaceholder}
          maxLength={QUESTION.max}
        />
      )}
    </FormFrame>
  )
}
