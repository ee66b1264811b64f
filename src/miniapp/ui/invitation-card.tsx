import { View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access } from './access'
import { TextButton } from './button'
import styles from './invitation-card.module.css'
import { text } from './text'

interface InvitationCardProps {
  readonly question: string
  /** What it costs: six questions, about a minute. */
  readonly cost: string
  /** What the last way to say no is called; absent: never again. */
  readonly never?: string
  readonly onNow: () => void
  readonly onLater: () => void
  readonly onNever: () => void
}

/** One quiet question on the home page, never over it. */
export function InvitationCard(props: InvitationCardProps) {
  const { question, cost, never, onNow, onLater, onNever } = props
  const t = useWords(text)
  return (
    <View className={styles.card} {...access({ role: 'region', label: question })}>
      <View>{question}</View>
      <View className="cap">{cost}</View>
      <View className={styles.row}>
        <TextButton words={t.now} strong onTap={onNow} />
        <TextButton words={t.later} tone="quiet" onTap={onLater} />
        <View className="grow" />
        <TextButton className={styles.end} words={never ?? t.never} tone="quiet" onTap={onNever} />
      </View>
    </View>
  )
}
