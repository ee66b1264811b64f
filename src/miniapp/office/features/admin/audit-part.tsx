import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AuditPage } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { dayAt } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { PickList } from '../../../staff/ui/pick-list'
import { Button, TextButton } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Labelled } from './parts'
import { text as common } from './text'
import { text } from './text-audit'

interface Filter {
  readonly verb?: string
  readonly staffId?: string
  readonly from?: string
  readonly to?: string
}

interface FilterProps {
  readonly communityId: string
  readonly verbs: readonly string[]
  readonly filter: Filter
  readonly onPick: (filter: Filter) => void
}

const dayOrNone = (typed: string): string | undefined =>
  dayAt(typed.trim()) === null ? undefined : typed.trim()

/** What was done, by whom, in which days; an empty day leaves that end open. */
function FilterSheet({ communityId, verbs, filter, onPick }: FilterProps) {
  const c = useWords(common)
  const t = useWords(text)
  const [next, setNext] = useState<Readonly<Record<keyof Filter, string>>>({
    verb: filter.verb ?? '',
    staffId: filter.staffId ?? '',
    from: filter.from ?? '',
    to: filter.to ?? '',
  })
  const put = (name: keyof Filter) => (value: string) => setNext({ ...next, [name]: value })
  const people = useAnswer(`seats/${communityId}`, () =>
    call(adminEndpoints.listSeats, { query: { communityId } }),
  )
  const staff = people.state === 'ready' ? people.value.staff : []
  const done = () => {
    const { verb, staffId } = next
    const from = dayOrNone(next.from)
    const to = dayOrNone(next.to)
    onPick({
      ...(verb && { verb }),
      ...(staffId && { staffId }),
      ...(from && { from }),
      ...(to && { to }),
    })
  }
  return (
    <Sheet open title={t.filter} onClose={() => onPick(filter)}>
      <Labelled label={t.from} start={next.from} max={10} hint={t.dayHint} onType={put('from')} />
      <Labelled label={t.to} start={next.to} max={10} onType={put('to')} />
      <Button className="mt3" words={t.show} onTap={done} />
      <View className="lab mt3">{t.what}</View>
      <PickList
        label={t.what}
        picks={[
          { key: '', title: c.all },
          ...verbs.map((key) => ({ key, title: t.verbs[key] ?? key })),
        ]}
        value={next.verb}
        onPick={put('verb')}
      />
      <View className="lab mt3">{t.who}</View>
      <PickList
        label={t.who}
        picks={[
          { key: '', title: c.all },
          ...staff.map(({ id, alias }) => ({ key: id, title: alias })),
        ]}
        value={next.staffId}
        onPick={put('staffId')}
      />
      <Button className="mt4" words={t.show} onTap={done} />
    </Sheet>
  )
}

type Row = AuditPage['items'][number]

/** Who did what outside of a request's own story. */
export function AuditPart({ communityId }: { readonly communityId: string }) {
  const c = useWords(common)
  const t = useWords(text)
  const lang = useLang()
  const [filter, setFilter] = useState<Filter>({})
  const [open, setOpen] = useState(false)
  const [more, setMore] = useState<{
    readonly rows: readonly Row[]
    readonly next: string | null
  }>()
  const query = { communityId, ...filter }
  const page = useAnswer(`audit/${JSON.stringify(query)}`, () =>
    call(adminEndpoints.listAudit, { query }),
  )
  const further = async (cursor: string) => {
    const answer = await call(adminEndpoints.listAudit, { query: { ...query, cursor } })
    if (answer.ok)
      setMore({
        rows: [...(more?.rows ?? []), ...answer.value.items],
        next: answer.value.nextCursor,
      })
  }
  const noteOf = ({ by, at, facts }: Row) =>
    [by ?? t.nobody, moment(Date.parse(at), phone.now(), lang), t.facts(facts)]
      .filter(Boolean)
      .join(' · ')
  return (
    <View>
      <TextButton
        flush
        icon="search"
        words={Object.keys(filter).length > 0 ? t.filtered : t.filter}
        onTap={() => setOpen(true)}
      />
      <ListState
        of={page}
        cards={4}
        empty={({ items }) =>
          items.length === 0 ? <Notice icon="search" title={t.empty} /> : null
        }
      >
        {({ items, nextCursor }) => {
          const next = more ? more.next : nextCursor
          return (
            <View>
              <Group>
                {[...items, ...(more?.rows ?? [])].map((row, n) => (
                  <Cell
                    key={row.id}
                    first={n === 0}
                    title={t.verbs[row.verb] ?? row.verb}
                    note={noteOf(row)}
                  />
                ))}
              </Group>
              {next && <TextButton words={c.more} onTap={() => void further(next)} />}
            </View>
          )
        }}
      </ListState>
      {open && (
        <FilterSheet
          communityId={communityId}
          verbs={page.state === 'ready' ? page.value.verbs : []}
          filter={filter}
          onPick={(picked) => {
            setOpen(false)
            setMore(undefined)
            setFilter(picked)
          }}
        />
      )}
    </View>
  )
}
