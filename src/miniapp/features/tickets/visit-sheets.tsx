import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { WindowView } from '#contract/appointments'
import { type Instant, instant } from '#domain/time'
import { span } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Area } from '../../ui/field'
import { RadioCells } from '../../ui/radio-cell'
import { Sheet } from '../../ui/sheet'
import { useTellRefusal } from './tell-refusal'
import { visitText } from './text-visit'
import type { VisitDeeds } from './use-visit'

interface SheetProps {
  readonly open: boolean
  readonly deeds: VisitDeeds
  readonly onClose: () => void
}

const LONGEST = 200
const OTHERS = 'others'

/** The reason outlives a sheet that was closed and an answer that was lost. */
function useReason() {
  const words = useRef('')
  const onType = (typed: string) => {
    words.current = typed
  }
  return { words: () => words.current.trim(), field: { start: words.current, onType } }
}

/** What is missing, or why the cloud said no; next to the button. */
function Fault({ fault, deeds }: { readonly fault: string | null; readonly deeds: VisitDeeds }) {
  const tell = useTellRefusal()
  const problem = deeds.outcome?.problem
  const said = fault ?? (problem ? tell(problem) : null)
  if (said === null) return null
  return (
    <View className="note mt2" {...access({ role: 'alert' })}>
      {said}
    </View>
  )
}

interface MoveProps extends SheetProps {
  /** Others that were offered; none: only to ask for more. */
  readonly windows: readonly WindowView[]
  readonly now: Instant
}

export function MoveSheet({ windows, now, open, deeds, onClose }: MoveProps) {
  const t = useWords(visitText)
  const lang = useLang()
  const [picked, setPicked] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const reason = useReason()
  const offered = windows.map(({ from, to }) => ({
    key: from,
    title: span(instant(from), instant(to), now, lang),
  }))
  const choices = [...offered, { key: OTHERS, title: t.others }]
  const choice = offered.length === 0 ? OTHERS : picked
  const send = async () => {
    const words = reason.words()
    const missing = choice === null ? t.noChoice : null
    const wanting = missing ?? (words === '' ? t.noReason : null)
    setFault(wanting)
    if (wanting !== null || choice === null) return
    const window = choice === OTHERS ? {} : { window: choice }
    if (await deeds.arrange({ action: 'move', reason: words, ...window })) onClose()
  }
  return (
    <Sheet title={t.moveTitle} open={open} onClose={onClose}>
      {offered.length > 0 && <View className="note">{t.moveHint}</View>}
      {offered.length > 0 && (
        <RadioCells
          className="mt2"
          label={t.moveTitle}
          choices={choices}
          value={picked}
          onPick={setPicked}
        />
      )}
      <View className="lab">{t.reason}</View>
      <Area
        short
        edge
        label={t.reason}
        placeholder={t.reasonExample}
        maxLength={LONGEST}
        {...reason.field}
      />
      <Fault fault={fault} deeds={deeds} />
      <Button
        className="mt3"
        words={t.send}
        busy={deeds.busy === 'move'}
        onTap={() => void send()}
      />
    </Sheet>
  )
}

export function CancelSheet({ open, deeds, onClose }: SheetProps) {
  const t = useWords(visitText)
  const [fault, setFault] = useState<string | null>(null)
  const reason = useReason()
  const send = async () => {
    const words = reason.words()
    setFault(words === '' ? t.noReason : null)
    if (words === '') return
    if (await deeds.arrange({ action: 'cancel', reason: words })) onClose()
  }
  return (
    <Sheet title={t.cancelTitle} open={open} onClose={onClose}>
      <View className="note">{t.cancelHint}</View>
      <View className="lab">{t.reason}</View>
      <Area
        short
        edge
        label={t.reason}
        placeholder={t.reasonExample}
        maxLength={LONGEST}
        {...reason.field}
      />
      <Fault fault={fault} deeds={deeds} />
      <Button
        className="mt3"
        kind="danger"
        words={t.cancelYes}
        busy={deeds.busy === 'cancel'}
        onTap={() => void send()}
      />
    </Sheet>
  )
}
