import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import { dayOf } from '#domain/time'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { text } from './text'

const KILO = 1024
const sizeOf = (words: string): string => `${Math.max(1, Math.round(words.length / KILO))} KB`

type Said = 'saved' | 'copied' | 'notSaved'

/** Two taps: WeChat hands over a file only inside the tap, and fetching takes longer than that. */
export function ExportSheet() {
  const t = useWords(text)
  const tell = useTellProblem()
  const [file, setFile] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState<Said | null>(null)

  const prepare = async () => {
    setBusy(true)
    const answer = await call(endpoints.exportMyData)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setFile(JSON.stringify(answer.value, null, 2))
  }
  const save = async (words: string) => {
    const name = `huisheng-${dayOf(phone.now())}.json`
    setSaid((await phone.saveFile(name, words)) ? 'saved' : 'notSaved')
  }
  const copy = async (words: string) => setSaid((await phone.copy(words)) ? 'copied' : 'notSaved')

  if (file === null) {
    return (
      <>
        <View>{t.exportMore}</View>
        {problem && (
          <View className="note mt2" {...access({ role: 'alert' })}>
            {tell(problem)}
          </View>
        )}
        <Button
          className="mt3"
          words={busy ? t.preparing : t.prepare}
          busy={busy}
          onTap={() => void prepare()}
        />
      </>
    )
  }
  return (
    <>
      <View {...access({ role: 'status', live: 'polite' })}>{t.ready(sizeOf(file))}</View>
      <Button
        className="mt3"
        words={phone.kind === 'weapp' ? t.sendToChat : t.saveHere}
        onTap={() => void save(file)}
      />
      <Button className="mt2" kind="plain" words={t.copy} onTap={() => void copy(file)} />
      {said && (
        <View className="note mt2" {...access({ role: 'status', live: 'polite' })}>
          {t[said]}
        </View>
      )}
    </>
  )
}
