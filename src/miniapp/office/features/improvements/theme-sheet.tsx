import { useState } from 'react'
import { improvementEndpoints } from '#contract/endpoints-improvements'
import type { WorkList } from '#contract/improvements'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { useWords } from '../../../lib/words'
import { draftNow, dropDraft } from '../../../staff/lib/drafts'
import { useDeed } from '../../../staff/lib/use-deed'
import { Fault, KeptField } from '../../../staff/ui/form'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

interface ThemeSheetProps {
  readonly communityId: string
  readonly theme: WorkList['themes'][number]
  readonly onTake: () => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** LOOP-06: an improvement comes of it, or nothing, and then for a reason. */
export function ThemeSheet({ communityId, theme, onTake, onClose, onDone }: ThemeSheetProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const slot = `theme.${theme.id}`
  const [fault, setFault] = useState<string | null>(null)
  const { busy, problem, send } = useDeed()
  const dismiss = async () => {
    const reason = (draftNow(slot).reason ?? '').trim()
    setFault(reason === '' ? t.reason : null)
    if (reason === '') return
    const body = { communityId, reason }
    const done = await send(slot, body, (key) =>
      call(improvementEndpoints.dismissTheme, { params: { id: theme.id }, body, key }),
    )
    if (!done) return
    dropDraft(slot)
    onDone()
  }
  return (
    <Sheet open title={t.theme[theme.kind](l.category[theme.categoryId], theme)} onClose={onClose}>
      <Button words={t.take} onTap={onTake} />
      <KeptField
        slot={slot}
        field="reason"
        label={t.reason}
        placeholder={t.reasonHint}
        maxLength={200}
      />
      <Fault fault={fault} problem={problem} />
      <Button
        className="mt3"
        kind="plain"
        words={t.dismiss}
        busy={busy}
        onTap={() => void dismiss()}
      />
    </Sheet>
  )
}
