import { View } from '@tarojs/components'
import type { StaffSeat } from '#contract/session'
import { go } from '../../../lib/routes'
import { useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { Cell, Group } from '../../../ui/group'
import { Notice } from '../../../ui/notice'
import { AuditPart } from './audit-part'
import { CodesPart } from './codes-part'
import { type AdminPart, DOORS } from './doors'
import { ImportPart } from './import-part'
import { RepliesPart } from './replies-part'
import { SeatsPart } from './seats-part'
import { CategoriesPart, QuestionsPart } from './settings-part'
import { text } from './text'
import { VersionsPart } from './versions-part'

const PARTS = {
  import: ImportPart,
  seats: SeatsPart,
  promises: VersionsPart,
  categories: CategoriesPart,
  questions: QuestionsPart,
  replies: RepliesPart,
  codes: CodesPart,
  audit: AuditPart,
} as const

interface AdminProps {
  readonly seat: StaffSeat
  readonly part: AdminPart | null
}

/** STF-11: one room behind each door, for the manager and the company's admin. */
export function AdminView({ seat, part }: AdminProps) {
  const t = useWords(text)
  if (seat.role !== 'manager' && seat.role !== 'admin')
    return <Notice icon="lock" title={t.notYours} />
  if (part !== null) {
    const Part = PARTS[part]
    return <Part communityId={seat.communityId} />
  }
  return (
    <View>
      <Group>
        {DOORS.map(([name, icon], n) => (
          <Cell
            key={name}
            first={n === 0}
            icon={icon}
            title={t.parts[name]}
            note={t.doors[name]}
            onTap={() => void go(staffRoutes.admin(name))}
          />
        ))}
      </Group>
    </View>
  )
}
