import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FiguresQuery, ReachView } from '#contract/insight'
import { labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Pills } from '../../../ui/choice'
import { Icon } from '../../../ui/icon'
import { Sheet } from '../../../ui/sheet'
import { Tap } from '../../../ui/tap'
import { text } from './text'

type Head = Pick<ReachView, 'period' | 'periods' | 'buildings' | 'final' | 'definitions'>

interface ScopeProps {
  readonly head: Head
  readonly asked: FiguresQuery
  readonly onChange: (asked: FiguresQuery) => void
}

/** Of when, and of which homes. What is chosen stands in the heading. */
export function ScopeBar({ head, asked, onChange }: ScopeProps) {
  const t = useWords(text)
  const { residentRole } = useWords(labels)
  const [open, setOpen] = useState(false)
  const { buildingId, role, ...rest } = asked
  const building = head.buildings.find(({ id }) => id === buildingId)?.name
  const parts = [building, role && residentRole[role]].filter((one) => one !== undefined)
  const put = (next: FiguresQuery) => {
    onChange(next)
    setOpen(false)
  }
  const all = { key: '', words: t.all }
  return (
    <View>
      <View className="row between wrap">
        <Tap
          className="row title"
          style={{ minHeight: 'var(--target)' }}
          label={`${t.filter}: ${t.period(head.period)} ${parts.join(' ')}`}
          onTap={() => setOpen(true)}
        >
          <View {...access({ role: 'heading', level: 2 })}>
            {[t.period(head.period), ...parts].join(' · ')}
          </View>
          <Icon name="next" size="s" className="ml1" />
        </Tap>
        <View className="cap num">{head.final ? t.version(head.definitions) : t.soFar}</View>
      </View>
      <Sheet title={t.filter} open={open} onClose={() => setOpen(false)}>
        <Pills
          label={t.filter}
          choices={head.periods.map((key) => ({ key, words: t.period(key) }))}
          chosen={[head.period]}
          onToggle={(period) => put({ ...asked, period })}
        />
        {head.buildings.length > 0 && (
          <>
            <View className="lab">{t.building}</View>
            <Pills
              label={t.building}
              choices={[all, ...head.buildings.map(({ id, name }) => ({ key: id, words: name }))]}
              chosen={[buildingId ?? '']}
              onToggle={(id) =>
                put({ ...rest, ...(role && { role }), ...(id !== '' && { buildingId: id }) })
              }
            />
            <View className="lab">{t.role}</View>
            <Pills
              label={t.role}
              choices={[
                { key: '' as const, words: t.all },
                { key: 'owner' as const, words: residentRole.owner },
                { key: 'tenant' as const, words: residentRole.tenant },
              ]}
              chosen={[role ?? '']}
              onToggle={(key) =>
                put({
                  ...rest,
                  ...(buildingId && { buildingId }),
                  ...(key !== '' && { role: key }),
                })
              }
            />
          </>
        )}
      </Sheet>
    </View>
  )
}
