import { View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { Pills } from './choice'
import { text } from './text-confidential'

interface ConfidentialProps {
  /** Unticked until the person ticks it. */
  readonly contactMe: boolean
  readonly onChange: (contactMe: boolean) => void
}

/** Who sees a confidential answer, and the one way to be called back about it. */
export function Confidential({ contactMe, onChange }: ConfidentialProps) {
  const t = useWords(text)
  return (
    <View className="mt4">
      <Pills
        label={t.contactMe}
        choices={[{ key: 'contact', words: t.contactMe }]}
        chosen={contactMe ? ['contact'] : []}
        onToggle={() => onChange(!contactMe)}
      />
      <View className="cap mt1">{t.confidential}</View>
    </View>
  )
}
