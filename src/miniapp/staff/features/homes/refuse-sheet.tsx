import { View } from '@tarojs/components'
import { useRef } from 'react'
import { SHORT } from '#domain/tickets/steps'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Area } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import type { HomeRequest } from './rows'
import { text } from './text'

interface RefuseSheetProps {
  readonly request: HomeRequest | null
  readonly busy: boolean
  readonly onClose: () => void
  readonly onRefuse: (request: HomeRequest, reason: string) => void
}

export function RefuseSheet({ request, busy, onClose, onRefuse }: RefuseSheetProps) {
  const t = useWords(text)
  const reason = useRef('')
  if (request === null) return null
  return (
    <Sheet open title={t.refuseTitle} onClose={onClose}>
      <Area
        edge
        short
        key={request.id}
        label={t.refuseTitle}
        placeholder={t.refusePlaceholder}
        maxLength={SHORT.max}
        onType={(words) => {
          reason.current = words
        }}
      />
      <View className="note mt2">{t.refuseHint}</View>
      <Button
        className="mt4"
        words={t.refuseSend}
        busy={busy}
        onTap={() => {
          onRefuse(request, reason.current.trim())
          reason.current = ''
        }}
      />
    </Sheet>
  )
}
