import { View } from '@tarojs/components'
import { useState } from 'react'
import { workEndpoints } from '#contract/endpoints-work'
import { CONTACT_REASONS, type ContactReason } from '#domain/staff/contact'
import { instant } from '#domain/time'
import { call } from '../../../../lib/call'
import { useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { Group, SwitchCell } from '../../../../ui/group'
import { ContactFields, contactBody, NEW_CONTACT } from '../../../ui/contact-fields'
import { contactText } from '../../../ui/text-contact'
import { FormFrame, WordsField } from './form-parts'
import { type FormProps, useForm } from './use-form'

const SPOKEN = ['phone', 'onsite', 'wecom']

/** STF-05: a call or visit about this ticket, with its reason and minutes. */
export function ContactForm(props: FormProps) {
  const t = useWords(contactText)
  const form = useForm(props, 'contact')
  const { id, communityId, asOf } = props.ticket
  const [contact, setContact] = useState(NEW_CONTACT)
  const [reasonCode, setReason] = useState<ContactReason>('progress')
  const [answered, setAnswered] = useState(false)
  const spoken = SPOKEN.includes(contact.channel)
  const send = () => {
    const body = {
      communityId,
      ticketId: id,
      reasonCode,
      ...contactBody(contact, instant(asOf)),
      ...(spoken && answered && { answered }),
      ...(form.words('note') && { note: form.words('note') }),
    }
    void form.submit(null, (seen) =>
      props.work.carry(
        'contact',
        body,
        async (key) => {
          const answer = await call(workEndpoints.recordContact, { body, key })
          if (!answer.ok) return answer
          const { ticket } = answer.value
          return ticket === null
            ? { ok: false, problem: { code: 'internal' } }
            : { ok: true, value: ticket }
        },
        seen,
      ),
    )
  }
  return (
    <FormFrame form={form} onSend={send}>
      <ContactFields value={contact} onChange={setContact} />
      <View className="lab">{t.why}</View>
      <Options
        thirds
        label={t.why}
        choices={CONTACT_REASONS.map((key) => ({ key, words: t.reason[key] }))}
        value={reasonCode}
        onPick={setReason}
      />
      {spoken && (
        <Group className="mt3">
          <SwitchCell
            first
            title={t.answered}
            note={t.answeredNote}
            on={answered}
            onChange={setAnswered}
          />
        </Group>
      )}
      <WordsField
        short
        form={form}
        field="note"
        label={t.note}
        placeholder={t.notePlaceholder}
        maxLength={500}
      />
    </FormFrame>
  )
}
