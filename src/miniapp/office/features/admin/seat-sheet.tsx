import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import type { SeatWish } from '#domain/staff/appointing'
import { call } from '../../../lib/call'
import { useWords } from '../../../lib/words'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Fault } from './parts'
import { SeatFields } from './seat-fields'
import { text as common } from './text'
import { text } from './text-seats'

interface SeatSheetProps {
  readonly communityId: string
  readonly list: StaffList
  readonly seat: StaffList['staff'][number]
  readonly onClose: () => void
}

/** One seat: changed, ended with the next request, or opened again. */
export function SeatSheet({ communityId, list, seat, onClose }: SeatSheetProps) {
  const c = useWords(common)
  const t = useWords(text)
  const { id, alias, role, departmentId, disabled } = seat
  const [wish, setWish] = useState<SeatWish>({ alias, role, departmentId })
  const { busy, problem, run } = useDeed()
  const params = { id }
  const save = async () => {
    const body = { communityId, ...wish }
    const ask = (key: string) => call(adminEndpoints.changeSeat, { params, body, key })
    if (await run(`seat.${id}`, body, ask)) onClose()
  }
  const end = async () => {
    const body = { communityId, disabled: !disabled }
    const ask = (key: string) => call(adminEndpoints.disableSeat, { params, body, key })
    if (await run(`seat-end.${id}`, body, ask)) onClose()
  }
  return (
    <Sheet open title={alias} onClose={onClose}>
      <SeatFields list={list} wish={wish} onChange={setWish} />
      <Fault problem={problem} />
      <Button className="mt4" busy={busy} words={c.save} onTap={() => void save()} />
      <Button
        className="mt3"
        kind={disabled ? 'plain' : 'danger'}
        busy={busy}
        words={disabled ? t.reopen : t.end}
        onTap={() => void end()}
      />
      {!disabled && <View className="cap mt2">{t.endHint(seat.open)}</View>}
    </Sheet>
  )
}
