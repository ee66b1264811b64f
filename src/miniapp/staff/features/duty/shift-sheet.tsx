import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyWeek } from '#contract/duty'
import { hours, type Instant, iso } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Fault } from '../../ui/form'
import { PickList } from '../../ui/pick-list'
import { text } from './text'

const SHIFTS = { day: [8, 20], night: [20, 32], all: [8, 32] } as const
type ShiftKey = keyof typeof SHIFTS
const KEYS = Object.keys(SHIFTS) as readonly ShiftKey[]

interface ShiftSheetProps {
  readonly value: DutyWeek
  /** Midnight of the day; null: closed. */
  readonly at: Instant | null
  readonly onClose: () => void
  readonly onSave: (body: { staffId: string; from: string; to: string }) => Promise<string | null>
}

/** One more shift on a day: who, and which of the three that there are. */
export function ShiftSheet(props: ShiftSheetProps) {
  const t = useWords(text)
  return (
    <Sheet title={t.add} open={props.at !== null} onClose={props.onClose}>
      {props.at !== null && <Fields {...props} at={props.at} />}
    </Sheet>
  )
}

export function usePeoplePicks(staff: DutyWeek['staff']) {
  const l = useWords(labels)
  return staff.map(({ staffId, alias, role }) => ({
    key: staffId,
    title: alias,
    note: labelOf(l.staffRole, role, l.unknown),
  }))
}

function Fields({ value, at, onClose, onSave }: ShiftSheetProps & { readonly at: Instant }) {
  const t = useWords(text)
  const [staffId, setStaff] = useState<string | null>(null)
  const [shift, setShift] = useState<ShiftKey>('day')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const picks = usePeoplePicks(value.staff)
  const save = async () => {
    if (staffId === null || busy) return
    setBusy(true)
    const [from, to] = SHIFTS[shift]
    const said = await onSave({ staffId, from: iso(at + hours(from)), to: iso(at + hours(to)) })
    setBusy(false)
    setFault(said)
    if (said === null) onClose()
  }
  return (
    <View>
      <View className="lab">{t.shift}</View>
      <Options
        thirds
        label={t.shift}
        choices={KEYS.map((key) => ({ key, words: t.shifts[key] }))}
        value={shift}
        onPick={setShift}
      />
      <View className="lab">{t.person}</View>
      <PickList label={t.person} picks={picks} value={staffId} onPick={setStaff} />
      <Fault fault={fault} problem={null} />
      <Button
        className="mt3"
        words={t.save}
        busy={busy}
        disabled={staffId === null}
        onTap={() => void save()}
      />
    </View>
  )
}
