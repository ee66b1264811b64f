import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { StaffList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { uuidv7 } from '#domain/ids'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { useDeed } from '../../../staff/lib/use-deed'
import { PickList } from '../../../staff/ui/pick-list'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Fault, Labelled } from './parts'
import { text as common } from './text'
import { text } from './text-seats'

interface DepartmentProps {
  readonly communityId: string
  readonly list: StaffList
  /** null: a new one. */
  readonly id: string | null
  readonly onClose: () => void
}

export function DepartmentSheet({ communityId, list, id, onClose }: DepartmentProps) {
  const c = useWords(common)
  const t = useWords(text)
  const known = list.departments.find((one) => one.id === id)
  const own = useRef(id ?? uuidv7(phone.now(), phone.randomBytes(10)))
  const [name, setName] = useState(known?.name ?? '')
  const [headId, setHeadId] = useState(known?.headId ?? null)
  const { busy, problem, run } = useDeed()
  const save = async () => {
    const body = { communityId, name, headId }
    const params = { id: own.current }
    const ask = (key: string) => call(adminEndpoints.saveDepartment, { params, body, key })
    if (await run(`department.${own.current}`, body, ask)) onClose()
  }
  const here = list.staff.filter((one) => !one.disabled)
  return (
    <Sheet open title={known?.name ?? t.newDepartment} onClose={onClose}>
      <Labelled label={t.departmentName} start={name} max={20} onType={setName} />
      <View className="lab mt3">{t.headOf}</View>
      <PickList
        label={t.headOf}
        picks={[
          { key: '', title: t.noHead },
          ...here.map((one) => ({ key: one.id, title: one.alias })),
        ]}
        value={headId ?? ''}
        onPick={(key) => setHeadId(key === '' ? null : key)}
      />
      <Fault problem={problem} />
      <Button className="mt4" busy={busy} words={c.save} onTap={() => void save()} />
    </Sheet>
  )
}
