import { View } from '@tarojs/components'
import { Button, TextButton } from '../../ui/button'
import { Sheet } from '../../ui/sheet'

interface AskSheetProps {
  readonly title: string
  readonly hints: readonly string[]
  readonly yes: string
  readonly no?: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly open: boolean
  readonly onYes: () => void
  readonly onClose: () => void
}

/** What a deed means, before it is done. */
export function AskSheet(props: AskSheetProps) {
  const { title, hints, yes, no, danger, busy, open, onYes, onClose } = props
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      {hints.map((hint) => (
        <View key={hint} className="note mt1">
          {hint}
        </View>
      ))}
      <Button
        className="mt3"
        kind={danger ? 'danger' : 'main'}
        words={yes}
        busy={busy}
        onTap={onYes}
      />
      {no && (
        <View className="center">
          <TextButton tone="quiet" words={no} onTap={onClose} />
        </View>
      )}
    </Sheet>
  )
}
