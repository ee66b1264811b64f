import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSeat } from '#contract/session'
import { labelOf, labels } from '../../../labels'
import { useSession } from '../../../lib/session'
import { useWords } from '../../../lib/words'
import { TextButton } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

/** Shown only to those who work in several communities. */
export function SeatSwitch({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const l = useWords(labels)
  const seats = useSession((session) => session.me?.seats)
  const choose = useSession((session) => session.chooseSeat)
  const [open, setOpen] = useState(false)
  if (seats === undefined || seats.length < 2) return null
  const named = (one: StaffSeat) =>
    t.seat(one.communityName, labelOf(l.staffRole, one.role, l.unknown))
  const pick = (one: StaffSeat) => {
    choose(one.staffId)
    setOpen(false)
  }
  return (
    <>
      <View className="row between">
        <View className="note one grow">{named(seat)}</View>
        <TextButton words={t.change} onTap={() => setOpen(true)} />
      </View>
      <Sheet title={t.communities} open={open} onClose={() => setOpen(false)}>
        <Group>
          {seats.map((one, place) => (
            <Cell
              key={one.staffId}
              first={place === 0}
              title={named(one)}
              onTap={() => pick(one)}
            />
          ))}
        </Group>
      </Sheet>
    </>
  )
}
