import { View } from '@tarojs/components'
import { useAnySending } from '../../lib/outbox/use-outbox'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
import { text } from './text-confirm'
import { text as sentText } from './text-sent'
import styles from './thanks.module.css'
import type { Decided } from './verdict'

interface ThanksProps {
  /** null: only a rating was sent. */
  readonly decided: Decided | null
  /** It still lies on this phone. */
  readonly waits: boolean
  readonly kept: boolean
}

function useSentence(decided: Decided | null): string {
  const t = useWords(text)
  switch (decided) {
    case 'confirm':
      return t.confirmedDone
    case 'confirm-partly':
      return t.done
    case 'reopen':
      return t.reopenedDone
    case 'unclear':
      return t.unclearDone
    case null:
      return t.ratedDone
  }
}

export function Thanks({ decided, waits, kept }: ThanksProps) {
  const sentence = useSentence(decided)
  return <SentNote sentence={sentence} waits={waits} kept={kept} />
}

interface SentNoteProps {
  readonly sentence: string
  readonly waits: boolean
  readonly kept: boolean
}

/** What was taken over, and where it lies now. */
export function SentNote({ sentence, waits, kept }: SentNoteProps) {
  const t = useWords(sentText)
  const sending = useAnySending()
  const lies = waits && !(kept && sending)
  return (
    <View {...access({ role: 'status', live: 'polite' })}>
      <View className={styles.seal}>
        <Icon name="check" />
      </View>
      <View className="head">{sentence}</View>
      {lies && <View className="note mt2">{kept ? t.queued : t.full}</View>}
    </View>
  )
}
