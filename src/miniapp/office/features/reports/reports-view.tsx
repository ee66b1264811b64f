import { View } from '@tarojs/components'
import { useState } from 'react'
import { insightEndpoints } from '#contract/endpoints-insight'
import type { ReportFileKind, ReportView } from '#contract/reports'
import type { StaffSeat } from '#contract/session'
import { instant } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { netOf, shown } from '../../lib/figures'
import { defineText } from '../../lib/text-define'
import { FILES, openFile } from './open-file'
import { text } from './text'

function Numbers({ of }: { readonly of: ReportView }) {
  const t = useWords(text)
  const d = useWords(defineText)
  const { rates, satisfied } = of.loop
  const overall = of.voice.dimensions.find(({ dimension }) => dimension === 'overall')?.self
  const { self } = of.voice.nps
  const rows = [
    [d.replied.name, rates.replied],
    [d.solved.name, rates.solved],
    [d.confirmed.name, rates.confirmed],
    [d.satisfied.name, satisfied],
    [d.csat.name, overall],
    [t.covered, of.reach.covered],
  ] as const
  return (
    <Group>
      {rows.map(
        ([name, figure], n) =>
          figure && (
            <Cell
              key={name}
              first={n === 0}
              title={name}
              note={t.of(figure.n, figure.count)}
              value={shown(figure) ?? t.few}
            />
          ),
      )}
      <Cell
        title={d.nps.name}
        note={`n=${self.n}${self.low === null ? '' : ` · ${t.margin(self.low, self.high ?? 0)}`}`}
        value={netOf(self.n, self.score) ?? t.few}
      />
    </Group>
  )
}

interface ReportProps {
  readonly communityId: string
  readonly period: string
}

function Report({ communityId, period }: ReportProps) {
  const t = useWords(text)
  const lang = useLang()
  const tell = useTellProblem()
  const [trouble, setTrouble] = useState<string | null>(null)
  const query = { communityId, period }
  const report = useAnswer(`report/${communityId}/${period}`, () =>
    call(insightEndpoints.getReport, { query }),
  )
  const open = async (kind: ReportFileKind) => {
    const answer = await call(insightEndpoints.getReportFile, { query: { ...query, kind, lang } })
    if (!answer.ok) return setTrouble(tell(answer.problem))
    setTrouble((await openFile(API_ORIGIN + answer.value.url, kind)) ? null : t.notOpened)
  }
  return (
    <ListState of={report} cards={2}>
      {(value) => (
        <>
          <View className="cap num">
            {t.frozen(moment(instant(value.asOf), phone.now(), lang), value.definitions)}
          </View>
          <View className="mt2">
            <Numbers of={value} />
          </View>
          <Section name={t.files} />
          <Group>
            {FILES.map((kind, n) => (
              <Cell
                key={kind}
                first={n === 0}
                title={t.file[kind]}
                note={t.fileNote[kind]}
                onTap={() => void open(kind)}
              />
            ))}
          </Group>
          {trouble !== null && <Notice live icon="warn" title={trouble} words="" />}
        </>
      )}
    </ListState>
  )
}

/** STF-09: frozen months and quarters; one opens with its figures and its files. */
export function ReportsView({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const { communityId } = seat
  const [period, setPeriod] = useState<string | null>(null)
  const list = useAnswer(`reports/${communityId}`, () =>
    call(insightEndpoints.listReports, { query: { communityId } }),
  )
  return (
    <>
      <View className="note">{t.lead}</View>
      <ListState
        of={list}
        empty={({ items }) =>
          items.length === 0 ? <Notice icon="saved" title={t.empty} words={t.emptyHint} /> : null
        }
      >
        {({ items }) => (
          <Group className="mt2">
            {items.map((one, n) => (
              <Cell
                key={one.period}
                first={n === 0}
                icon={one.period.includes('Q') ? 'chart' : 'saved'}
                title={t.period(one.period)}
                onTap={() => setPeriod(one.period)}
              />
            ))}
          </Group>
        )}
      </ListState>
      <Sheet title={t.period(period ?? '')} open={period !== null} onClose={() => setPeriod(null)}>
        {period !== null && <Report communityId={communityId} period={period} />}
      </Sheet>
    </>
  )
}
