import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallView, LogAttempt } from '#contract/calls'
import { callEndpoints } from '#contract/endpoints-calls'
import type { Problem } from '#contract/problems'
import { CALL_RESULTS } from '#domain/followups/attempt'
import { call } from '../../../lib/call'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { answered, keyFor } from '../../../staff/lib/send-once'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import styles from './followups.module.css'
import { text } from './text-call'
import { names } from './text-names'

interface PickProps<K extends string> {
  readonly label: string
  readonly choices: readonly { readonly key: K; readonly words: string }[]
  readonly value: K | null
  readonly onPick: (key: K) => void
}

/** Asked only where there is a choice; it keeps its place in the form. */
function Pick<K extends string>({ label, choices, value, onPick }: PickProps<K>) {
  if (choices.length < 2) return <View />
  return (
    <View>
      <View className="lab">{label}</View>
      <Options label={label} choices={choices} value={value} onPick={onPick} />
    </View>
  )
}

interface AttemptFormProps {
  readonly view: CallView
  readonly onDone: (view: CallView) => void
}

/** What the cloud's "no" means here. */
function useRefusal() {
  const t = useWords(text)
  const tell = useTellProblem()
  return (problem: Problem): string => {
    if (problem.field === 'full') return t.full
    return problem.field === 'rung' ? t.early : tell(problem)
  }
}

/** What came of a call or a visit, in two taps. */
export function AttemptForm({ view, onDone }: AttemptFormProps) {
  const t = useWords(text)
  const n = useWords(names)
  const refusal = useRefusal()
  const may = view.people.filter((one) => one.call || one.visit)
  const visits = view.ladder.some(({ channel, open }) => channel === 'onSite' && open)
  const ways = visits ? (['phone', 'onSite'] as const) : (['phone'] as const)
  const [personId, setPersonId] = useState(may[0]?.personId ?? null)
  const [channel, setChannel] = useState<LogAttempt['channel']>('phone')
  const [result, setResult] = useState<LogAttempt['result'] | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = async () => {
    setFault(result === null ? t.choose : null)
    if (busy || result === null || personId === null) return
    setBusy(true)
    const body = { communityId: view.communityId, personId, channel, result }
    const slot = `call-attempt.${view.call.id}`
    const ask = { params: { id: view.call.id }, body, key: keyFor(slot, body) }
    const answer = await call(callEndpoints.logAttempt, ask)
    setBusy(false)
    if (!answer.ok) return setFault(refusal(answer.problem))
    answered(slot)
    onDone(answer.value)
  }
  return (
    <View>
      <Pick
        label={t.who}
        choices={may.map((one) => ({ key: one.personId, words: one.name }))}
        value={personId}
        onPick={setPersonId}
      />
      <Pick
        label={t.channelAsk}
        choices={ways.map((key) => ({ key, words: n.channel[key] }))}
        value={channel}
        onPick={setChannel}
      />
      <Pick
        label={t.result}
        choices={CALL_RESULTS.map((key) => ({ key, words: t.outcome[key] }))}
        value={result}
        onPick={setResult}
      />
      <View>
        {fault !== null && (
          <View className={styles.problem} {...access({ role: 'alert' })}>
            {fault}
          </View>
        )}
      </View>
      <Button className="mt3" words={t.send} busy={busy} onTap={() => void send()} />
    </View>
  )
}
