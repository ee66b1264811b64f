import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'

interface MoreProps {
  readonly of: {
    readonly hasMore: boolean
    readonly busy: boolean
    readonly more: () => Promise<void>
  }
  readonly words: string
}

/** Below a list that goes on. */
export function MoreButton({ of, words }: MoreProps) {
  return (
    <View>
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
