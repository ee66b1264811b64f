import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ModerateContent } from '#contract/moderation'
import type { TicketView } from '#contract/tickets'
import { useWords } from '../../../lib/words'
import { TextButton } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { Sheet } from '../../../ui/sheet'
import { HideSheet } from '../../ui/hide-sheet'
import { text } from '../../ui/text-hide'

type Part = Pick<ModerateContent, 'kind' | 'subjectId'> & { readonly title: string }

/** Words and photos that are not hidden yet; notes among staff are nobody else's anyway. */
function partsOf(ticket: TicketView, photoName: (n: number) => string): Part[] {
  const photos = [...ticket.photos, ...ticket.timeline.flatMap((entry) => entry.photos)]
  return [
    ...(ticket.words === '' || ticket.check === 'hidden'
      ? []
      : [{ kind: 'ticket', subjectId: ticket.id, title: ticket.words } as const]),
    ...ticket.timeline.flatMap(({ messageId, words, internal, check }) =>
      messageId && words && !internal && check !== 'hidden'
        ? [{ kind: 'message', subjectId: messageId, title: words } as const]
        : [],
    ),
    ...photos.flatMap(({ id, check }, n) =>
      check === 'hidden'
        ? []
        : [{ kind: 'photo', subjectId: id, title: photoName(n + 1) } as const],
    ),
  ]
}

interface HideProps {
  readonly ticket: TicketView
  readonly reload: () => Promise<void>
}

/** Edge case 28: abuse, or a neighbour's data, in one part of a ticket; first which one, then why. */
export function Hide({ ticket, reload }: HideProps) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const [part, setPart] = useState<Part | null>(null)
  if (ticket.may.hide !== true) return null
  const close = () => {
    setOpen(false)
    setPart(null)
  }
  return (
    <View className="mt2">
      <TextButton flush icon="eye-off" words={t.pick} onTap={() => setOpen(true)} />
      {open && part === null && (
        <Sheet open title={t.pick} onClose={close}>
          <Group>
            {partsOf(ticket, t.photo).map((one, n) => (
              <Cell
                key={one.subjectId}
                first={n === 0}
                title={one.title}
                onTap={() => setPart(one)}
              />
            ))}
          </Group>
        </Sheet>
      )}
      {part !== null && (
        <HideSheet
          communityId={ticket.communityId}
          subject={part}
          onClose={close}
          onDone={() => {
            close()
            void reload()
          }}
        />
      )}
    </View>
  )
}
