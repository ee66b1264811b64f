import { useState } from 'react'
import type { SettingList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { type SettingName, settable } from '#domain/settings/setting'
import type { Mark, Marks } from '#domain/settings/versions'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Cell, Group } from '../../../ui/group'
import { text } from './text-settings'
import { NewVersion, Versioned } from './versioned'

type Version = SettingList['versions'][number]

interface PartProps {
  readonly communityId: string
  readonly kind: SettingName
}

function useNames(kind: SettingName) {
  const t = useWords(text)
  const names: Readonly<Record<string, string>> = {
    ...t.questions,
    ...useWords(labels).category,
  }
  return (id: string, mark: Mark = 'on') => ({ name: names[id] ?? id, value: t.marks[kind][mark] })
}

interface RowsProps {
  readonly kind: SettingName
  readonly marks: Marks
  readonly onMark?: (id: string, mark: Mark) => void
}

/** One row each; a tap goes on to what it may be next. */
function Rows({ kind, marks, onMark }: RowsProps) {
  const named = useNames(kind)
  return (
    <Group className="mt2">
      {settable(kind).map(([id, may], n) => {
        const { name, value } = named(id, marks[id])
        const next = may[(may.indexOf(marks[id] ?? 'on') + 1) % may.length] ?? 'on'
        return (
          <Cell
            key={id}
            first={n === 0}
            title={name}
            value={value}
            {...(onMark && { onTap: () => onMark(id, next) })}
          />
        )
      })}
    </Group>
  )
}

interface NewProps extends PartProps {
  readonly from: Marks
  readonly onMade: (list: Pick<SettingList, 'versions'>) => void
  readonly onClose: () => void
}

function NewMarks({ communityId, kind, from, ...ends }: NewProps) {
  const t = useWords(text)
  const [marks, setMarks] = useState(from)
  return (
    <NewVersion
      lead={t.leads[kind]}
      slot={kind}
      body={{ communityId, kind, marks }}
      make={(body, key) => call(adminEndpoints.makeSetting, { body, key })}
      {...ends}
    >
      <Rows kind={kind} marks={marks} onMark={(id, mark) => setMarks({ ...marks, [id]: mark })} />
    </NewVersion>
  )
}

function SettingsPart({ communityId, kind }: PartProps) {
  const named = useNames(kind)
  const list = useAnswer<Pick<SettingList, 'versions'>>(`${kind}/${communityId}`, () =>
    call(adminEndpoints.listSettings, { query: { communityId, kind } }),
  )
  return (
    <Versioned<Version>
      list={list}
      rows={(of) => <Rows kind={kind} marks={of?.marks ?? {}} />}
      saysOf={({ marks }) =>
        Object.entries(marks).map(([id, mark]) => Object.values(named(id, mark)).join(' '))
      }
      sheet={(from, ends) => (
        <NewMarks communityId={communityId} kind={kind} from={from?.marks ?? {}} {...ends} />
      )}
    />
  )
}

type OneProps = Pick<PartProps, 'communityId'>

/** Which categories residents may choose, and which of them are a priority here. */
export const CategoriesPart = (props: OneProps) => <SettingsPart kind="categories" {...props} />

/** Which of the optional questions are asked. */
export const QuestionsPart = (props: OneProps) => <SettingsPart kind="questionnaires" {...props} />
