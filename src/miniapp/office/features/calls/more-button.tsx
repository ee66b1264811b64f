import { View } from '@tarojs/components'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { text as parts } from '../../../ui/text'

interface MoreProps {
  readonly of: {
    readonly hasMore: boolean
    readonly busy: boolean
    /** The last try brought nothing. */
    readonly failed: boolean
    readonly more: () => Promise<void>
  }
  readonly words: string
}

/** Below a list that goes on; where the next page did not come it says so and stays. */
export function MoreButton({ of, words }: MoreProps) {
  const t = useWords(parts)
  return (
    <View>
      {of.failed && (
        <View className="note mt3" {...access({ role: 'alert' })}>
          {t.notFetched}
        </View>
      )}
      {of.hasMore && (
        <Button
          className="mt3"
          kind="plain"
          words={words}
          busy={of.busy}
          onTap={() => void of.more()}
        />
      )}
    </View>
  )
}
