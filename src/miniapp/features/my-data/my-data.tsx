import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { MyData as Data } from '#contract/my-data'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { day } from '../../lib/format'
import { useSession } from '../../lib/session'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import { ConsentSheet } from './consent-sheet'
import { DeleteSheet } from './delete-sheet'
import { ExportSheet } from './export-sheet'
import { Kept } from './kept'
import { NameCheck } from './name-check'
import { NameViews } from './name-views'
import { Phones } from './phones'
import { text } from './text'

export const PARTS = ['export', 'consent', 'delete'] as const
export type Part = (typeof PARTS)[number]

interface MyDataProps {
  readonly person: string
  readonly start: Part | null
  readonly onGone: () => void
}

/** RES-12: what is kept, who has seen it, and all that its owner may do with it. */
export function MyData({ person, start, onGone }: MyDataProps) {
  const data = useAnswer(`my-data/${person}`, () => call(endpoints.getMyData))
  const [open, setOpen] = useState<Part | null>(start)
  return (
    <ListState of={data} cards={3}>
      {(value) => (
        <>
          <Withdrawn onAgree={() => setOpen('consent')} />
          <NameCheck person={person} check={value.nameCheck} />
          <Kept counts={value.counts} />
          <NameViews person={person} />
          <Phones phones={value.phones} now={instant(value.asOf)} />
          <Decide data={value} onOpen={setOpen} />
          <Sheets
            data={value}
            open={open}
            onClose={() => setOpen(null)}
            onGone={onGone}
            onChanged={() => {
              setOpen(null)
              void data.reload()
            }}
          />
        </>
      )}
    </ListState>
  )
}

function Withdrawn({ onAgree }: { readonly onAgree: () => void }) {
  const t = useWords(text)
  const withdrawn = useSession((session) => session.me?.withdrawn === true)
  if (!withdrawn) return null
  return (
    <Notice
      className="mt2"
      icon="lock"
      title={t.withdrawnTitle}
      words={t.agreeMore}
      action={t.agree}
      onAction={onAgree}
    />
  )
}

interface DecideProps {
  readonly data: Data
  readonly onOpen: (part: Part) => void
}

function Decide({ data: { consent, asOf }, onOpen }: DecideProps) {
  const t = useWords(text)
  const lang = useLang()
  const state = t.consentState[consent.state]
  const since =
    consent.at === null ? state : t.consentAt(state, day(instant(consent.at), instant(asOf), lang))
  return (
    <>
      <Section name={t.decide} />
      <Group>
        <Cell first icon="report" title={t.export} value="JSON" onTap={() => onOpen('export')} />
        <Cell icon="other" title={t.correct} note={t.correctMore} />
        <Cell icon="lock" title={t.consent} note={since} onTap={() => onOpen('consent')} />
        <Cell
          danger
          icon="close"
          title={t.delete}
          note={t.deleteValue}
          onTap={() => onOpen('delete')}
        />
      </Group>
    </>
  )
}

interface SheetsProps {
  readonly data: Data
  readonly open: Part | null
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onGone: () => void
}

function Sheets({ data, open, onClose, onChanged, onGone }: SheetsProps) {
  const t = useWords(text)
  return (
    <>
      <Sheet title={t.export} open={open === 'export'} onClose={onClose}>
        <ExportSheet />
      </Sheet>
      <Sheet title={t.consent} open={open === 'consent'} onClose={onClose}>
        <ConsentSheet consent={data.consent} onDone={onChanged} />
      </Sheet>
      <Sheet title={t.delete} open={open === 'delete'} onClose={onClose}>
        <DeleteSheet onGone={onGone} onKeep={onClose} />
      </Sheet>
    </>
  )
}
