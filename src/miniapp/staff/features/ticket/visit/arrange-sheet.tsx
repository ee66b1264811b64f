import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ArrangeAppointment } from '#contract/appointments'
import type { TicketView } from '#contract/tickets'
import { endOf, MOST_WINDOWS } from '#domain/appointments/windows'
import { instant } from '#domain/time'
import { span } from '../../../../lib/format'
import { useLang, useWords } from '../../../../lib/words'
import { access } from '../../../../ui/access'
import { Button } from '../../../../ui/button'
import { Area } from '../../../../ui/field'
import { Sheet } from '../../../../ui/sheet'
import { draftNow, dropDraft, keepDraft } from '../../../lib/drafts'
import { tellRefusal } from '../refusal'
import { text } from './text'
import type { Arranging } from './use-arrange'
import { WindowGrid } from './window-grid'

export type ArrangeDeed = 'offer' | 'agree' | 'move' | 'cancel'

interface ArrangeSheetProps {
  readonly deed: ArrangeDeed | null
  readonly ticket: TicketView
  readonly work: Arranging
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Times, a reason where one is owed, one button. */
export function ArrangeSheet({ deed, ...props }: ArrangeSheetProps) {
  const t = useWords(text)
  if (deed === null) return null
  const { offer, agree, move, cancel } = t
  return (
    <Sheet open title={{ offer, agree, move, cancel }[deed]} onClose={props.onClose}>
      <ArrangeForm key={deed} deed={deed} {...props} />
    </Sheet>
  )
}

const asksReason = (deed: ArrangeDeed): boolean => deed === 'move' || deed === 'cancel'
const LONGEST = 200

function bodyOf(deed: ArrangeDeed, windows: readonly string[], reason: string): ArrangeAppointment {
  switch (deed) {
    case 'offer':
      return { action: deed, windows: [...windows] }
    case 'agree':
      return { action: deed, window: windows[0] ?? '' }
    case 'move':
      return { action: deed, windows: [...windows], reason }
    case 'cancel':
      return { action: deed, reason }
  }
}

function useMissing(deed: ArrangeDeed) {
  const t = useWords(text)
  return (windows: readonly string[], reason: string): string | null => {
    if (deed === 'agree' && windows.length !== 1) return t.pickOne
    if (deed !== 'cancel' && windows.length === 0) return t.pickWindow
    if (windows.length > MOST_WINDOWS) return t.tooMany
    return asksReason(deed) && reason === '' ? t.noReason : null
  }
}

function ArrangeForm({
  deed,
  ticket,
  work,
  onDone,
}: ArrangeSheetProps & { readonly deed: ArrangeDeed }) {
  const t = useWords(text)
  const lang = useLang()
  const slot = `${ticket.id}.visit`
  const now = instant(ticket.asOf)
  const missing = useMissing(deed)
  const [windows, setWindows] = useState<readonly string[]>([])
  const [reason, setReason] = useState(() => draftNow(slot).reason ?? '')
  const [start] = useState(reason)
  const [fault, setFault] = useState<string | null>(null)
  const type = (words: string) => {
    setReason(words)
    keepDraft(slot, { reason: words })
  }
  const pick = (chosen: readonly string[]) =>
    setWindows(deed === 'agree' ? chosen.filter((one) => !windows.includes(one)) : chosen)
  const send = async () => {
    const wanting = missing(windows, reason.trim())
    setFault(wanting)
    if (wanting !== null) return
    if (!(await work.arrange(bodyOf(deed, windows, reason.trim())))) return
    dropDraft(slot)
    onDone()
  }
  const said = fault ?? (work.problem ? tellRefusal(work.problem, lang) : null)
  const told = windows.map((from) => span(instant(from), endOf(instant(from)), now, lang))
  const { sendOffer: offer, sendAgree: agree, sendMove: move, sendCancel: cancel } = t
  return (
    <View>
      {deed !== 'cancel' && <WindowGrid now={now} chosen={windows} onChange={pick} />}
      {deed !== 'cancel' && (
        <View className="note mt2">
          {deed === 'agree' ? told.join(t.comma) : [t.picked(windows.length), ...told].join(' ')}
        </View>
      )}
      {asksReason(deed) && <View className="lab">{t.reason}</View>}
      {asksReason(deed) && (
        <Area
          short
          edge
          label={t.reason}
          placeholder={t.reasonExample}
          start={start}
          maxLength={LONGEST}
          onType={type}
        />
      )}
      {said && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <Button
        className="mt3"
        words={{ offer, agree, move, cancel }[deed]}
        busy={work.busy}
        onTap={() => void send()}
      />
    </View>
  )
}
