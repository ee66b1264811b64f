import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ModerateContent } from '#contract/moderation'
import { HIDE_REASON } from '#domain/content/check'
import { fits } from '#domain/words'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Area } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { moderate } from '../lib/moderate'
import { text } from './text-hide'

interface HideSheetProps {
  readonly communityId: string
  readonly subject: Pick<ModerateContent, 'kind' | 'subjectId'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Hiding is never one tap: with a reason, which the author reads. */
export function HideSheet({ communityId, subject, onClose, onDone }: HideSheetProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const reason = useRef('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const send = async () => {
    if (busy) return
    if (!fits(reason.current, HIDE_REASON)) return setSaid(t.noReason)
    setBusy(true)
    const { kind, subjectId } = subject
    const wish = { communityId, kind, subjectId, reason: reason.current.trim() }
    const fault = await moderate({ ...wish, decision: 'hide' })
    setBusy(false)
    if (fault === null) onDone()
    else setSaid(tell(fault))
  }
  return (
    <Sheet open title={t.title} onClose={onClose}>
      <Area
        edge
        short
        label={t.reason}
        placeholder={t.example}
        maxLength={HIDE_REASON.max}
        onType={(words) => {
          reason.current = words
        }}
      />
      <View className="note mt2">{t.hint}</View>
      {said !== null && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <Button className="mt4" kind="danger" words={t.go} busy={busy} onTap={() => void send()} />
    </Sheet>
  )
}
