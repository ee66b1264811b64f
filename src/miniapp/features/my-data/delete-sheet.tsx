import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import { call } from '../../lib/call'
import { forgetPerson } from '../../lib/forget'
import { newKey } from '../../lib/keys'
import { personNow } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { text } from './text'

type Failure = 'deleteFailed' | 'deleteUnknown' | 'deleteStaff'

function failureOf({ code, field }: Problem): Failure {
  if (code === 'interrupted') return 'deleteUnknown'
  return field === 'staff' ? 'deleteStaff' : 'deleteFailed'
}

interface DeleteSheetProps {
  readonly onGone: () => void
  readonly onKeep: () => void
}

/** First what goes and what stays, then one more tap. The phone forgets only after the cloud has said yes. */
export function DeleteSheet({ onGone, onKeep }: DeleteSheetProps) {
  const t = useWords(text)
  const key = useRef(newKey())
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const remove = async () => {
    const person = personNow()
    if (person === null) return
    setBusy(true)
    const answer = await call(endpoints.deleteMe, { body: { sure: true }, key: key.current })
    setBusy(false)
    if (!answer.ok) return setFailure(failureOf(answer.problem))
    onGone()
    await forgetPerson(person)
  }
  if (!sure) {
    return (
      <>
        <Lines name={t.deleteGoes} lines={t.deleteGoesList} />
        <Lines name={t.deleteStays} lines={t.deleteStaysList} />
        <View className="note mt3">{t.deleteFirst}</View>
        <Button className="mt3" kind="plain" words={t.goOn} onTap={() => setSure(true)} />
      </>
    )
  }
  return (
    <>
      <View className="strong" {...access({ role: 'status', live: 'polite' })}>
        {t.sure}
      </View>
      {failure && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {t[failure]}
        </View>
      )}
      <Button
        className="mt3"
        kind="danger"
        words={busy ? t.deleting : t.deleteNow}
        busy={busy}
        onTap={() => void remove()}
      />
      <Button className="mt2" kind="plain" words={t.keep} onTap={onKeep} />
    </>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return (
    <>
      <View className="strong mt3" {...access({ role: 'heading', level: 3 })}>
        {name}
      </View>
      {lines.map((line) => (
        <View key={line} className="mt1">
          {line}
        </View>
      ))}
    </>
  )
}
