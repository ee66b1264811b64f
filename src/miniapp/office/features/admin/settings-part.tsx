import { useState } from 'react'
import type { SettingList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import type { SettingName } from '#domain/settings/setting'
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

function useNames() {
  const t = useWords(text)
  const names: Readonly<Record<string, string>> = { ...t.questions, ...useWords(labels).category }
  return (id: string, mark: Mark = 'on') => [names[id] ?? id, t.marks[mark]] as const
}

interface RowsProps {
  readonly may: SettingList['may']
  readonly marks: Marks
  readonly onMark?: (id: string, mark: Mark) => void
}

/** One row each; a tap goes on to what it may be next. */
function Rows({ may, marks, onMark }: RowsProps) {
  const named = useNames()
  return (
    <Group className="mt2">
      {may.map(({ id, marks: all }, n) => {
        const [title, value] = named(id, marks[id])
        const next = all[all.indexOf(marks[id] ?? 'on') + 1] ?? 'on'
        return (
          <Cell
            key={id}
            first={n === 0}
            title={title}
            value={value}
            {...(onMark && { onTap: () => onMark(id, next) })}
          />
        )
      })}
    </Group>
  )
}

interface NewProps extends PartProps {
  readonly may: SettingList['may']
  readonly from: Marks
  readonly onMade: (list: SettingList) => void
  readonly onClose: () => void
}

function NewMarks({ communityId, kind, may, from, ...ends }: NewProps) {
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
      <Rows may={may} marks={marks} onMark={(id, mark) => setMarks({ ...marks, [id]: mark })} />
    </NewVersion>
  )
}

function SettingsPart(props: PartProps) {
  const named = useNames()
  const list = useAnswer(`${props.kind}/${props.communityId}`, () =>
    call(adminEndpoints.listSettings, { query: props }),
  )
  const may = list.state === 'ready' ? list.value.may : []
  return (
    <Versioned<Version, SettingList>
      list={list}
      rows={(of) => <Rows may={may} marks={of?.marks ?? {}} />}
      saysOf={({ marks }) => Object.entries(marks).map((one) => named(...one).join(' '))}
      sheet={(from, ends) => <NewMarks {...props} may={may} from={from?.marks ?? {}} {...ends} />}
    />
  )
}

type OneProps = Pick<PartProps, 'communityId'>

/** Which categories residents may choose, and which of them are a priority here. */
export const CategoriesPart = (props: OneProps) => <SettingsPart kind="categories" {...props} />

/** Which of the optional questions are asked. */
export const QuestionsPart = (props: OneProps) => <SettingsPart kind="questionnaires" {...props} />
