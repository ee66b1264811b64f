import { View } from '@tarojs/components'
import { CONTACT_CHANNELS, type ContactChannel } from '#domain/staff/contact'
import { days, type Instant, iso } from '#domain/time'
import { useWords } from '../../lib/words'
import { Options } from '../../ui/choice'
import { Line } from '../../ui/field'
import { contactText } from './text-contact'

/** What every contact has, as the form holds it. */
export interface ContactValue {
  readonly channel: ContactChannel
  readonly minutes: '1' | '3' | '5' | '10' | '20' | '40'
  readonly orderNo: string
  readonly due: '0' | '1' | '3' | '5' | '7' | '15'
}

export const NEW_CONTACT: ContactValue = { channel: 'phone', minutes: '3', orderNo: '', due: '0' }

const MINUTES = ['1', '3', '5', '10', '20', '40'] as const
const DUES = ['0', '1', '3', '5', '7', '15'] as const

/** The members of the contract. @param now by the cloud's clock, as far as it is known */
export function contactBody({ channel, minutes, orderNo, due }: ContactValue, now: Instant) {
  const isOrder = channel === 'hotline12345'
  return {
    channel,
    minutes: Number(minutes),
    ...(isOrder && orderNo.trim() !== '' && { orderNo: orderNo.trim() }),
    ...(isOrder && due !== '0' && { externalDueAt: iso(now + days(Number(due))) }),
  }
}

interface ContactFieldsProps {
  readonly value: ContactValue
  readonly onChange: (value: ContactValue) => void
}

/** How it reached us, how long it took, and of an order its number and deadline. */
export function ContactFields({ value, onChange }: ContactFieldsProps) {
  const t = useWords(contactText)
  return (
    <View>
      <View className="lab">{t.how}</View>
      <Options
        thirds
        label={t.how}
        choices={CONTACT_CHANNELS.map((key) => ({ key, words: t.channel[key] }))}
        value={value.channel}
        onPick={(channel) => onChange({ ...value, channel })}
      />
      {value.channel === 'hotline12345' && (
        <View>
          <View className="lab">{t.orderNo}</View>
          <Line
            label={t.orderNo}
            start={value.orderNo}
            maxLength={40}
            onType={(orderNo) => onChange({ ...value, orderNo })}
          />
          <View className="lab">{t.orderDue}</View>
          <Options
            thirds
            label={t.orderDue}
            choices={DUES.map((key) => ({
              key,
              words: key === '0' ? t.noDue : t.inDays(Number(key)),
            }))}
            value={value.due}
            onPick={(due) => onChange({ ...value, due })}
          />
        </View>
      )}
      <View className="lab">{t.minutes}</View>
      <Options
        thirds
        label={t.minutes}
        choices={MINUTES.map((key) => ({ key, words: t.inMinutes(Number(key)) }))}
        value={value.minutes}
        onPick={(minutes) => onChange({ ...value, minutes })}
      />
    </View>
  )
}
