import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { ConsentView } from '#contract/my-data'
import type { Problem } from '#contract/problems'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { call } from '../../lib/call'
import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { text } from './text'

interface ConsentSheetProps {
  readonly consent: ConsentView
  readonly onDone: () => void
}

/** Taking the consent back, or giving it: what stops, what stays, and one button. */
export function ConsentSheet({ consent, onDone }: ConsentSheetProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [problem, setProblem] = useState<Problem | null>(null)
  const gives = consent.state !== 'given'
  const change = async () => {
    const body = { given: gives, version: PRIVACY_VERSION }
    const answer = await call(endpoints.changeConsent, { body })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    await useSession.getState().refresh()
    onDone()
  }
  return (
    <>
      {(gives ? [t.agreeMore] : t.withdrawMore).map((line) => (
        <View key={line} className="mt2">
          {line}
        </View>
      ))}
      <TextButton flush words={t.readFirst} onTap={() => void go(routes.privacy())} />
      {problem && (
        <View className="note" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      <Button
        className="mt2"
        kind={gives ? 'main' : 'danger'}
        words={gives ? t.agree : t.withdraw}
        onTap={() => void change()}
      />
    </>
  )
}
