import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportReport } from '#contract/imports'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { text } from './text-import'

const FIRST = 20

interface ReportProps {
  readonly name: string
  readonly report: ImportReport
}

/** What the file would do, or has done; every wrong row with its number and the reason. */
export function ImportReportView({ name, report }: ReportProps) {
  const t = useWords(text)
  const [all, setAll] = useState(false)
  const shown = all ? report.problems : report.problems.slice(0, FIRST)
  const reason = ({ code, column, other }: ImportReport['problems'][number]) =>
    t.errors[code]?.(t.names[column ?? ''] ?? '', other ?? 0) ?? code
  return (
    <View>
      <Section name={name} />
      <View className="strong" {...access({ role: 'status', live: 'polite' })}>
        {t.verdict(report)}
      </View>
      <View className="note num mt1">{t.counts(report)}</View>
      {report.ignored.length > 0 && (
        <View className="note mt1">{t.ignored(report.ignored.join(', '))}</View>
      )}
      {shown.length > 0 && (
        <Group className="mt3" role="list" label={t.wrongRows}>
          {shown.map((one, n) => (
            <Cell
              key={`${one.row} ${one.column} ${one.code}`}
              first={n === 0}
              title={reason(one)}
              note={t.row(one.row)}
            />
          ))}
        </Group>
      )}
      {report.problems.length > shown.length && (
        <TextButton
          words={t.more(report.problems.length - shown.length)}
          onTap={() => setAll(true)}
        />
      )}
    </View>
  )
}
