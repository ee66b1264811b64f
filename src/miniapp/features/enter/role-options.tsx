import { View } from '@tarojs/components'
import { RESIDENT_ROLES, type ResidentRole } from '#domain/staff/roles'
import { labels } from '../../labels'
import { usePrefs } from '../../lib/prefs'
import { useWords } from '../../lib/words'
import { Options } from '../../ui/choice'
import { text } from './text'

interface RoleOptionsProps {
  readonly value: ResidentRole
  readonly onPick: (role: ResidentRole) => void
}

/** Owner, tenant or family: three to a row, two in large letters. */
export function RoleOptions({ value, onPick }: RoleOptionsProps) {
  const t = useWords(text)
  const roles = useWords(labels).residentRole
  const elder = usePrefs((prefs) => prefs.elder)
  return (
    <>
      <View className="lab">{t.role}</View>
      <Options
        label={t.role}
        thirds={!elder}
        choices={RESIDENT_ROLES.map((key) => ({ key, words: roles[key] }))}
        value={value}
        onPick={onPick}
      />
    </>
  )
}
