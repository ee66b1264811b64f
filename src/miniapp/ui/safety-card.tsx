import { View } from '@tarojs/components'
import { phone } from '../lib/platform/phone'
import { useWords } from '../lib/words'
import { access } from './access'
import { Button, TextButton } from './button'
import { Icon } from './icon'
import styles from './safety-card.module.css'
import { text } from './text'

interface SafetyCardProps {
  /** The danger as a question, and what comes first. */
  readonly title: string
  readonly words: string
  readonly hotline: string
  /** "Not urgent, go on writing". */
  readonly onGoOn: () => void
}

/** Before everything else when the words tell of danger: the telephone first. */
export function SafetyCard({ title, words, hotline, onGoOn }: SafetyCardProps) {
  const t = useWords(text)
  return (
    <View className={styles.card} {...access({ role: 'alert' })}>
      <View className="row-top">
        <Icon name="warn" className="mr2" />
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="note">{words}</View>
          <Button
            className="mt3"
            icon="phone"
            words={t.call(hotline)}
            onTap={() => void phone.dial(hotline)}
          />
          <TextButton className={styles.wide} tone="quiet" words={t.notUrgent} onTap={onGoOn} />
        </View>
      </View>
    </View>
  )
}
