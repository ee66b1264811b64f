import { View } from '@tarojs/components'
import type { StaffList } from '#contract/administration'
import type { SeatWish } from '#domain/staff/appointing'
import { labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { PickList } from '../../../staff/ui/pick-list'
import { Options } from '../../../ui/choice'
import { Labelled } from './parts'
import { text } from './text-seats'

interface FieldsProps {
  readonly list: StaffList
  readonly wish: SeatWish
  readonly onChange: (wish: SeatWish) => void
}

/** Name at work, role, department. */
export function SeatFields({ list, wish, onChange }: FieldsProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const put = (change: Partial<SeatWish>) => onChange({ ...wish, ...change })
  return (
    <View>
      <Labelled label={t.alias} start={wish.alias} max={20} onType={(alias) => put({ alias })} />
      <View className="lab mt3">{t.role}</View>
      <Options
        label={t.role}
        value={wish.role}
        choices={list.roles.map((key) => ({ key, words: l.staffRole[key] }))}
        onPick={(role) => put({ role })}
      />
      <View className="lab mt3">{t.department}</View>
      <PickList
        label={t.department}
        picks={[
          { key: '', title: t.noDepartment },
          ...list.departments.map(({ id, name }) => ({ key: id, title: name })),
        ]}
        value={wish.departmentId ?? ''}
        onPick={(id) => put({ departmentId: id === '' ? null : id })}
      />
    </View>
  )
}
