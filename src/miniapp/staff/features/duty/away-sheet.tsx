import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyWeek } from '#contract/duty'
import { addDays, instant, iso, startOfDay } from '#domain/time'
import { useSeat } from '../../../lib/session'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Fault } from '../../ui/form'
import { PickList } from '../../ui/pick-list'
import { usePeoplePicks } from './shift-sheet'
import { text } from './text'

const LASTS = ['1', '2', '3', '5', '7', '14'] as const

interface Body {
  readonly staffId: string
  readonly from: string
  readonly to: string
  readonly substituteId?: string
}

interface AwaySheetProps {
  readonly value: DutyWeek
  readonly open: boolean
  readonly onClose: () => void
  readonly onSave: (body: Body) => Promise<string | null>
}

/** STF-17: from when, how long, and who stands in; the tickets follow by themselves. */
export function AwaySheet(props: AwaySheetProps) {
  const t = useWords(text)
  return (
    <Sheet title={t.addAway} open={props.open} onClose={props.onClose}>
      {props.open && <Fields {...props} />}
    </Sheet>
  )
}

function Fields({ value, onClose, onSave }: AwaySheetProps) {
  const t = useWords(text)
  const me = useSeat()?.staffId ?? ''
  const [staffId, setStaff] = useState(me)
  const [substituteId, setSubstitute] = useState<string | null>(null)
  const [starts, setStarts] = useState<'now' | 'tomorrow'>('now')
  const [lasts, setLasts] = useState<(typeof LASTS)[number]>('1')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const picks = usePeoplePicks(value.staff)
  const save = async () => {
    if (busy) return
    setBusy(true)
    const today = startOfDay(instant(value.asOf))
    const from = starts === 'now' ? instant(value.asOf) : addDays(today, 1)
    const to = addDays(startOfDay(from), Number(lasts))
    const body = { staffId, from: iso(from), to: iso(to) }
    // Chosen first and then the one who is away: nobody stands in for themselves.
    const alone = substituteId === null || substituteId === staffId
    const said = await onSave(alone ? body : { ...body, substituteId })
    setBusy(false)
    setFault(said)
    if (said === null) onClose()
  }
  return (
    <View>
      {value.mayPlan && (
        <View>
          <View className="lab">{t.person}</View>
          <PickList label={t.person} picks={picks} value={staffId} onPick={setStaff} />
        </View>
      )}
      <View className="lab">{t.starts}</View>
      <Options
        label={t.starts}
        choices={[
          { key: 'now', words: t.startsNow },
          { key: 'tomorrow', words: t.startsTomorrow },
        ]}
        value={starts}
        onPick={setStarts}
      />
      <View className="lab">{t.awayDays}</View>
      <Options
        thirds
        label={t.awayDays}
        choices={LASTS.map((key) => ({ key, words: t.inDays(Number(key)) }))}
        value={lasts}
        onPick={setLasts}
      />
      <View className="lab">{t.substitute}</View>
      <PickList
        label={t.substitute}
        picks={picks.filter(({ key }) => key !== staffId)}
        value={substituteId}
        onPick={setSubstitute}
      />
      <View className="note mt2">{t.substituteHint}</View>
      <Fault fault={fault} problem={null} />
      <Button className="mt3" words={t.save} busy={busy} onTap={() => void save()} />
    </View>
  )
}
