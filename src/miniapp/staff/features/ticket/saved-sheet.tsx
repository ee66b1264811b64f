import { View } from '@tarojs/components'
import type { SavedReplies } from '#contract/desk'
import { type Blanks, filled } from '#domain/staff/saved-reply'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { Tap } from '../../../ui/tap'
import styles from './saved-sheet.module.css'
import { text } from './text'
import { useSavedReplies } from './use-colleagues'

type SavedReply = SavedReplies['items'][number]

interface SavedSheetProps {
  readonly communityId: string
  readonly blanks: Blanks
  readonly open: boolean
  readonly onClose: () => void
  /** Into the field, to be changed first. */
  readonly onUse: (words: string, id: string) => void
  /** As it is: the second of two taps. */
  readonly onSend: (words: string, id: string) => void
}

export function SavedSheet(props: SavedSheetProps) {
  const t = useWords(text)
  return (
    <Sheet title={t.savedTitle} open={props.open} onClose={props.onClose}>
      {props.open && <SavedList {...props} />}
    </Sheet>
  )
}

function SavedList({ communityId, blanks, onUse, onSend }: SavedSheetProps) {
  const t = useWords(text)
  const replies = useSavedReplies(communityId)
  return (
    <ListState
      of={replies}
      cards={2}
      empty={({ items }) =>
        items.length === 0 ? <View className="note">{t.savedEmpty}</View> : null
      }
    >
      {({ items }) => (
        <Group>
          {items.map((reply, place) => (
            <SavedRow
              key={reply.id}
              reply={reply}
              words={filled(reply.words, blanks)}
              first={place === 0}
              onUse={onUse}
              onSend={onSend}
            />
          ))}
        </Group>
      )}
    </ListState>
  )
}

interface SavedRowProps extends Pick<SavedSheetProps, 'onUse' | 'onSend'> {
  readonly reply: SavedReply
  readonly words: string
  readonly first: boolean
}

function SavedRow({ reply: { id, title }, words, first, onUse, onSend }: SavedRowProps) {
  const t = useWords(text)
  return (
    <View className={`${styles.row} ${first ? styles.first : ''}`}>
      <Tap
        className="grow"
        label={`${t.savedUseLabel(title)} ${words}`}
        onTap={() => onUse(words, id)}
      >
        <View className="strong">{title}</View>
        <View className="note words">{words}</View>
      </Tap>
      <Button
        small
        kind="plain"
        className="ml3"
        words={t.savedSend}
        label={t.savedSendLabel(title)}
        onTap={() => onSend(words, id)}
      />
    </View>
  )
}
