import { View } from '@tarojs/components'
import { useState } from 'react'
import { outboxEndpoints } from '#contract/endpoints-outbox'
import type { OutboxPage, OutboxRow, OutboxView as Part } from '#contract/outbox'
import type { StaffSeat } from '#contract/session'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { keyFor } from '../../../staff/lib/send-once'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { TextButton } from '../../../ui/button'
import { FilterTabs } from '../../../ui/choice'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { RowSheet } from './row-sheet'
import { text } from './text'

const PARTS = ['calls', 'failed'] as const

function useRowWords() {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  return ({ news, channel, to, role, at }: OutboxRow) => {
    const who = role === null ? t.hidden : `${roleWords(l, role)} ${to}`
    const when = moment(Date.parse(at), phone.now(), lang)
    return { title: t.news[news], note: [who, when, t.by[channel]].join(' · ') }
  }
}

const roleWords = (l: typeof labels.zh, role: NonNullable<OutboxRow['role']>): string =>
  role in l.residentRole
    ? l.residentRole[role as keyof typeof l.residentRole]
    : l.staffRole[role as keyof typeof l.staffRole]

function Jobs({ jobs, onRetry }: Pick<OutboxPage, 'jobs'> & { onRetry: (id: string) => void }) {
  const t = useWords(text)
  if (jobs.length === 0) return null
  return (
    <>
      <Section name={t.jobs} />
      <Group>
        {jobs.map(({ id, kind, error }, n) => (
          <Cell key={id} first={n === 0} title={t.jobError(kind, error)}>
            <TextButton words={t.retry} onTap={() => onRetry(id)} />
          </Cell>
        ))}
      </Group>
    </>
  )
}

/** LOOP-05: whom to ring up because nothing else reached them; for the manager also what failed. */
export function OutboxView({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const wordsOf = useRowWords()
  const [view, setView] = useState<Part>('calls')
  const [chosen, setChosen] = useState<OutboxRow | null>(null)
  const { words: told, tell } = useTold()
  const { communityId } = seat
  const page = useAnswer(`outbox/${communityId}/${view}`, () =>
    call(outboxEndpoints.listOutbox, { query: { communityId, view } }),
  )
  const finish = () => {
    setChosen(null)
    tell(t.done)
    void page.reload()
  }
  const retry = async (id: string) => {
    const body = { communityId }
    const key = keyFor(`job.${id}`, body)
    const done = await call(outboxEndpoints.retryJob, { params: { id }, body, key })
    if (done.ok) finish()
  }
  return (
    <ListState of={page}>
      {({ counts, items, jobs }) => (
        <>
          <View className="note">{t.lead(counts.subscribed, counts.texted, counts.waiting)}</View>
          <FilterTabs
            label={t.part}
            value={view}
            choices={PARTS.map((key) => ({ key, words: t[key](counts[key]) }))}
            onPick={setView}
          />
          <Told words={told} />
          {items.length === 0 && (
            <View className="note mt3">{view === 'calls' ? t.noCalls : t.noFailed}</View>
          )}
          <Group className="mt3">
            {items.map((row, n) => (
              <Cell key={row.id} first={n === 0} {...wordsOf(row)} onTap={() => setChosen(row)} />
            ))}
          </Group>
          <Jobs jobs={jobs} onRetry={(id) => void retry(id)} />
          {chosen !== null && (
            <RowSheet row={chosen} seat={seat} onClose={() => setChosen(null)} onDone={finish} />
          )}
        </>
      )}
    </ListState>
  )
}
