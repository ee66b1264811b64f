import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AnswerFor, CallView } from '#contract/calls'
import { callEndpoints } from '#contract/endpoints-calls'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Group, SwitchCell } from '../../../ui/group'
import styles from './followups.module.css'
import { QuestionForm, type Saying, type Sayings } from './question-form'
import { text } from './text-call'
import { names } from './text-names'

type Said = AnswerFor['said'][number]

const isSaid = ({ score, choices, words }: Saying): boolean =>
  score !== undefined || (choices?.length ?? 0) > 0 || (words ?? '').trim() !== ''

const saidOf = (sayings: Sayings, asked: readonly { readonly id: string }[]): Said[] =>
  asked.flatMap(({ id }) => {
    const saying = sayings[id]
    if (saying === undefined || !isSaid(saying)) return []
    const { score, choices, words } = saying
    return [
      {
        question: id,
        ...(score !== undefined && { score }),
        ...(choices && { choices: [...choices] }),
        ...(words && { words: words.trim() }),
      },
    ]
  })

interface AnswerFormProps {
  readonly view: CallView
  readonly onDone: (view: CallView) => void
}

/** Who spoke, how, and what was said; sent once under the key of the draft. */
export function AnswerForm({ view, onDone }: AnswerFormProps) {
  const t = useWords(text)
  const n = useWords(names)
  const tell = useTellProblem()
  const { id: callId } = view.call
  const may = view.people.filter((one) => one.call || one.visit)
  const [personId, setPersonId] = useState(may[0]?.personId ?? null)
  const [channel, setChannel] = useState<'phone' | 'onSite'>('phone')
  const [contactMe, setContactMe] = useState(false)
  // Words are kept without a render: a keystroke sends nothing to the view.
  const sayings = useRef<Sayings>({})
  const [shown, setShown] = useState<Sayings>({})
  const [key] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const person = may.find((one) => one.personId === personId)
  const questions = view.questions.filter(
    ({ metric }) => !(metric === 'nps' && person?.npsGiven === true),
  )
  const say = (question: string, saying: Saying) => {
    sayings.current = { ...sayings.current, [question]: saying }
    if (saying.words === undefined) setShown(sayings.current)
  }
  const send = async () => {
    const said = saidOf(sayings.current, questions)
    setFault(said.length === 0 ? t.missing : null)
    if (busy || said.length === 0 || personId === null) return
    setBusy(true)
    const { communityId, version } = view
    const body = { id: key, communityId, personId, channel, version, said, contactMe }
    const answer = await call(callEndpoints.answerFor, { params: { id: callId }, body, key })
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setFault(tell(answer.problem))
  }
  return (
    <View>
      <View className="lab">{t.who}</View>
      <Options
        label={t.who}
        choices={may.map((one) => ({ key: one.personId, words: one.name }))}
        value={personId}
        onPick={setPersonId}
      />
      <View className="lab">{t.channelAsk}</View>
      <Options
        label={t.channelAsk}
        choices={(['phone', 'onSite'] as const).map((one) => ({ key: one, words: n.channel[one] }))}
        value={channel}
        onPick={setChannel}
      />
      <QuestionForm questions={questions} said={shown} onSay={say} />
      <Group className="mt3">
        <SwitchCell first title={t.contactMe} on={contactMe} onChange={setContactMe} />
      </Group>
      <View className="note mt2">{t.fillHint}</View>
      <View>
        {fault !== null && (
          <View className={styles.problem} {...access({ role: 'alert' })}>
            {fault}
          </View>
        )}
      </View>
      <Button className="mt3" words={t.save} busy={busy} onTap={() => void send()} />
    </View>
  )
}
