import { View } from '@tarojs/components'
import { useState } from 'react'
import { adminEndpoints } from '#contract/endpoints-admin'
import type { ImportReport } from '#contract/imports'
import type { Problem } from '#contract/problems'
import type { ImportKind } from '#domain/imports/table'
import { addressOf, call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { Button, TextButton } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { type PickedFile, pickFile, sendPicked } from '../../lib/pick-file'
import { ImportReportView } from './import-report'
import { Fault } from './parts'
import { text } from './text-import'

const KINDS: readonly ImportKind[] = ['homes', 'residents', 'buildings']

interface Looked {
  readonly file: PickedFile
  readonly report: ImportReport
}

/** Choose a file, look at what it would do, then write exactly that one. */
export function ImportPart({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const [kind, setKind] = useState<ImportKind>('homes')
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { words, tell } = useTold()

  const send = async (file: PickedFile, hash?: string) => {
    setBusy(true)
    const { path } = hash === undefined ? adminEndpoints.checkImport : adminEndpoints.commitImport
    const url = addressOf(path, {}, { communityId, kind, hash })
    // Written twice it changes nothing: a fresh key does no harm.
    const answer = await sendPicked<ImportReport>(file, url, newKey())
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setLooked({ file, report: answer.value })
  }
  const choose = async () => {
    const file = await pickFile()
    if (file !== null) await send(file)
  }
  const take = async () => {
    const answer = await call(adminEndpoints.exportRows, { query: { communityId, kind } })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    const saved = await phone.saveFile(answer.value.name, answer.value.csv)
    tell(saved ? t.taken(answer.value.rows) : t.notTaken)
  }
  const ready = looked !== null && !looked.report.written && looked.report.wrong === 0
  return (
    <View>
      <View className="note">{t.lead}</View>
      <View className="mt3">
        <Options
          label={t.kind}
          thirds
          value={kind}
          choices={KINDS.map((key) => ({ key, words: t.kinds[key] }))}
          onPick={(key) => {
            setKind(key)
            setLooked(null)
            setProblem(null)
          }}
        />
      </View>
      <View className="note mt3">{t.columns[kind]}</View>
      <TextButton flush words={t.take} onTap={() => void take()} />
      <Told words={words} />
      <Fault problem={problem} />
      {looked && <ImportReportView name={looked.file.name} report={looked.report} />}
      {ready && (
        <Button
          className="mt4"
          busy={busy}
          words={t.write}
          onTap={() => void send(looked.file, looked.report.hash)}
        />
      )}
      <Button
        className="mt3"
        kind={ready ? 'plain' : 'main'}
        busy={busy}
        words={looked ? t.another : t.choose}
        onTap={() => void choose()}
      />
      {phone.kind === 'weapp' && <View className="cap mt2">{t.fromChat}</View>}
    </View>
  )
}
