import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { QUESTION } from '#domain/tickets/steps'
import { HOLD_REASONS, type HoldReason } from '#domain/tickets/ticket'
import { dayOf, days, type Instant, instant, iso } from '#domain/time'
import { labels } from '../../../../labels'
import { day } from '../../../../lib/format'
import { useLang, useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { text as ticketText } from '../text'
import { FormFrame, Label, WordsField } from './form-parts'
import styles from './form-parts.module.css'
import { expectedIn, expectedOn, lastDay, OFFERED } from './hold-days'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** T7, or a new date while it is on hold: what we wait for, and until when. */
export function HoldForm(props: FormProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const form = useForm(props, 'hold')
  const now = instant(props.ticket.asOf)
  const [reason, setReason] = useState<HoldReason | null>(null)
  const [at, setAt] = useState<Instant | null>(null)
  const send = () => {
    const missing = reason === null ? t.pickReason : null
    const words = form.words('words')
    void form.submit(missing ?? (at === null ? t.pickDate : null), (seen) =>
      props.work.transit(
        'hold',
        {
          ...(reason === null ? {} : { holdReason: reason }),
          ...(at === null ? {} : { expectedAt: iso(at) }),
          ...(words === '' ? {} : { words }),
        },
        seen,
      ),
    )
  }
  const told =
    reason !== null && at !== null
      ? t.holdTold(l.holdReason[reason], day(at, now, lang))
      : undefined
  return (
    <FormFrame form={form} hint={told} onSend={send}>
      <Label words={t.holdReason} />
      <Options
        label={t.holdReason}
        choices={HOLD_REASONS.map((key) => ({ key, words: l.holdReason[key] }))}
        value={reason}
        onPick={setReason}
      />
      <Label words={t.holdDate} />
      <DateChoice now={now} at={at} onPick={setAt} />
      <WordsField
        short
        form={form}
        field="words"
        label={t.holdWords}
        placeholder={t.holdPlaceholder}
        maxLength={QUESTION.max}
      />
    </FormFrame>
  )
}

interface DateChoiceProps {
  readonly now: Instant
  readonly at: Instant | null
  readonly onPick: (at: Instant | null) => void
}

/** Usual spans at one tap, any other day by the phone's own picker. */
function DateChoice({ now, at, onPick }: DateChoiceProps) {
  const t = useWords(text)
  const { refusal } = useWords(ticketText)
  const lang = useLang()
  const [wrong, setWrong] = useState(false)
  const offered = OFFERED.map((ahead) => {
    const then = expectedIn(now, ahead)
    return { key: iso(then), words: ahead === 1 ? t.tomorrow : t.inDays(ahead) }
  })
  const pickOther = (date: string) => {
    const then = expectedOn(now, date)
    setWrong(then === null)
    onPick(then)
  }
  return (
    <View>
      <Options
        thirds
        label={t.holdDate}
        choices={offered}
        value={at === null ? null : iso(at)}
        onPick={(key) => onPick(instant(key))}
      />
      <Picker
        mode="date"
        value={dayOf(at ?? expectedIn(now, 1))}
        start={dayOf(now + days(1))}
        end={dayOf(lastDay(now))}
        onChange={(event) => pickOther(String(event.detail.value))}
      >
        <View className={styles.other}>
          {at === null ? t.otherDate : t.chosenDate(day(at, now, lang))}
        </View>
      </Picker>
      {wrong && <View className="note">{refusal.expectedAt}</View>}
    </View>
  )
}
