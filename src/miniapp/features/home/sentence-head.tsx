import { View } from '@tarojs/components'
import type { HomeScreen } from '#contract/inbox'
import { useLang } from '../../lib/words'
import { access } from '../../ui/access'
import { useServerNow } from '../../ui/use-server-now'
import { easySentence, homeSentence } from './sentence'

interface SentenceHeadProps {
  readonly screen: HomeScreen
  /** Easy mode: only what comes next, because the ticket stands below it. */
  readonly short?: boolean
}

export function SentenceHead({ screen, short }: SentenceHeadProps) {
  const lang = useLang()
  const now = useServerNow(screen.asOf, screen.openCount > 0)
  const lines = short ? [easySentence(screen, now, lang)] : homeSentence(screen, now, lang)
  return (
    <View className="head balance mt1" {...access({ role: 'heading', level: 1 })}>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  )
}
