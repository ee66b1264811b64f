import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PolicyList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import {
  BETTER,
  PROMISE_NAMES,
  type PromiseName,
  type PromiseNumbers,
} from '#domain/tickets/policy'
import { addDays, dayAt, dayOf, iso } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { Fault, Labelled } from './parts'
import { text } from './text-versions'
import { useDeed } from './use-deed'

type Version = PolicyList['versions'][number]

interface SheetProps {
  readonly communityId: string
  readonly from: PromiseNumbers
  readonly onMade: (list: PolicyList) => void
  readonly onClose: () => void
}

/** Numbers as they shall be, and from which day on. */
function NewVersion({ communityId, from, onMade, onClose }: SheetProps) {
  const t = useWords(text)
  const [numbers, setNumbers] = useState<PromiseNumbers>(from)
  const [day, setDay] = useState(dayOf(addDays(phone.now(), 1)))
  const { busy, problem, run } = useDeed()
  const put = (name: PromiseName, typed: string) =>
    setNumbers((before) => ({ ...before, [name]: Number(typed) }))
  const make = async () => {
    const validFrom = iso(dayAt(day.trim()) ?? 0)
    const body = { communityId, numbers, validFrom }
    const ask = (key: string) => call(adminEndpoints.makePolicy, { body, key })
    const list = await run('policy', body, ask)
    if (list) onMade(list)
  }
  return (
    <Sheet open title={t.make} onClose={onClose}>
      <View className="note">{t.lead}</View>
      {PROMISE_NAMES.map((name) => (
        <Labelled
          key={name}
          label={t.names[name]}
          start={String(from[name] ?? BETTER[name].wall)}
          max={3}
          hint={t.range(BETTER[name].from, BETTER[name].to, t.units[BETTER[name].unit])}
          onType={(typed) => put(name, typed)}
        />
      ))}
      <Labelled label={t.validFrom} start={day} max={10} hint={t.dayHint} onType={setDay} />
      <Fault problem={problem} />
      <Button className="mt4" busy={busy} words={t.publish} onTap={() => void make()} />
    </Sheet>
  )
}

function Numbers({ numbers }: { readonly numbers: PromiseNumbers }) {
  const t = useWords(text)
  return (
    <Group>
      {PROMISE_NAMES.map((name, n) => (
        <Cell
          key={name}
          first={n === 0}
          title={t.names[name]}
          value={`${numbers[name] ?? BETTER[name].wall} ${t.units[BETTER[name].unit]}`}
        />
      ))}
    </Group>
  )
}

function Shown({
  communityId,
  list,
  onMade,
}: {
  readonly communityId: string
  readonly list: PolicyList
  readonly onMade: (list: PolicyList) => void
}) {
  const t = useWords(text)
  const [making, setMaking] = useState(false)
  const current = list.versions.find((one) => one.inForce)
  const noteOf = (one: Version) =>
    t.changes(
      PROMISE_NAMES.filter((name) => one.numbers[name] !== undefined).map(
        (name) => `${t.names[name]} ${one.numbers[name]} ${t.units[BETTER[name].unit]}`,
      ),
    )
  return (
    <View>
      <View className="note">{t.keeps}</View>
      <Section name={current ? t.inForce(current.version - 1000) : t.wall} />
      <Numbers numbers={current?.numbers ?? {}} />
      <Button className="mt4" words={t.make} onTap={() => setMaking(true)} />
      {list.versions.length > 0 && <Section name={t.versions} />}
      <Group>
        {list.versions.map((one, n) => (
          <Cell
            key={one.version}
            first={n === 0}
            title={t.version(one.version - 1000, dayOf(Date.parse(one.validFrom)), one.by ?? '')}
            note={noteOf(one)}
          />
        ))}
      </Group>
      {making && (
        <NewVersion
          communityId={communityId}
          from={list.versions[0]?.numbers ?? {}}
          onMade={(made) => {
            setMaking(false)
            onMade(made)
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </View>
  )
}

/** What this community promises: more than the wall, in versions that nobody changes afterwards. */
export function VersionsPart({ communityId }: { readonly communityId: string }) {
  const policies = useAnswer(`policies/${communityId}`, () =>
    call(adminEndpoints.listPolicies, { query: { communityId } }),
  )
  return (
    <ListState of={policies} cards={3}>
      {(list) => (
        <Shown
          communityId={communityId}
          list={list}
          onMade={(made) => policies.state === 'ready' && policies.replace(made)}
        />
      )}
    </ListState>
  )
}
