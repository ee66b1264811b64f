import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { addDays, dayAt, dayOf, iso } from '#domain/time'
import type { Answer } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import type { Loaded } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { Fault, Labelled } from './parts'
import { text } from './text-versions'

interface Version {
  readonly version: number
  readonly validFrom: string
  readonly by: string | null
  readonly inForce: boolean
}

interface VersionList<V> {
  readonly versions: V[]
}

interface NewProps<L extends object, B extends object> {
  readonly lead: string
  readonly slot: string
  /** As it shall be, without its day. */
  readonly body: B
  readonly make: (body: B & { readonly validFrom: string }, key: string) => Promise<Answer<L>>
  readonly onMade: (list: L) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What shall be, and from which day on. */
export function NewVersion<L extends object, B extends object>(props: NewProps<L, B>) {
  const t = useWords(text)
  const [day, setDay] = useState(dayOf(addDays(phone.now(), 1)))
  const { busy, problem, run } = useDeed()
  const make = async () => {
    const body = { ...props.body, validFrom: iso(dayAt(day.trim()) ?? 0) }
    const list = await run(props.slot, body, (key) => props.make(body, key))
    if (list) props.onMade(list)
  }
  return (
    <Sheet open title={t.make} onClose={props.onClose}>
      <View className="note">{props.lead}</View>
      {props.children}
      <Labelled label={t.validFrom} start={day} max={10} hint={t.dayHint} onType={setDay} />
      <Fault problem={problem} />
      <Button className="mt4" busy={busy} words={t.publish} onTap={() => void make()} />
    </Sheet>
  )
}

interface VersionedProps<V, L extends object> {
  readonly list: Loaded<L>
  /** What holds by that version; null: the company's own. */
  readonly rows: (of: V | null) => ReactNode
  /** What it says of its own. */
  readonly saysOf: (of: V) => readonly string[]
  readonly sheet: (
    from: V | null,
    ends: Pick<NewProps<L, object>, 'onMade' | 'onClose'>,
  ) => ReactNode
}

/** What is in force, a new version, and all that were made; nobody changes one afterwards. */
export function Versioned<V extends Version, L extends VersionList<V>>(
  props: VersionedProps<V, L>,
) {
  const { list, rows, saysOf, sheet } = props
  const t = useWords(text)
  const [making, setMaking] = useState(false)
  const onClose = () => setMaking(false)
  const onMade = (made: L) => {
    onClose()
    if (list.state === 'ready') list.replace(made)
  }
  return (
    <ListState of={list} cards={3}>
      {({ versions }) => {
        const current = versions.find((one) => one.inForce) ?? null
        return (
          <View>
            <View className="note">{t.keeps}</View>
            <Section name={current ? t.inForce(current.version - 1000) : t.wall} />
            {rows(current)}
            <Button className="mt4" words={t.make} onTap={() => setMaking(true)} />
            {versions.length > 0 && <Section name={t.versions} />}
            <Group>
              {versions.map((one, n) => (
                <Cell
                  key={one.version}
                  first={n === 0}
                  title={t.version(
                    one.version - 1000,
                    dayOf(Date.parse(one.validFrom)),
                    one.by ?? '',
                  )}
                  note={t.changes(saysOf(one))}
                />
              ))}
            </Group>
            {making && sheet(versions[0] ?? null, { onMade, onClose })}
          </View>
        )
      }}
    </ListState>
  )
}
