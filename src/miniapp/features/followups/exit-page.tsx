import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { ExitForm } from '#contract/followups'
import type { Problem } from '#contract/problems'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { dropDraft } from '../../lib/draft'
import { day } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Questions } from './questions'
import { saidTo, saysSomething } from './sayings'
import { text } from './text'
import { listText } from './text-list'
import { useSayings } from './use-sayings'

/** Enough of the secret to tell two links apart on one phone, too little to open one. */
const nameOf = (token: string): string => `exit/${token.slice(0, 8)}`

type End = 'sent' | 'gone'

interface FormProps {
  readonly token: string
  readonly form: ExitForm
  readonly onEnd: (end: End) => void
}

function Form({ token, form: asked, onEnd }: FormProps) {
  const t = useWords(text)
  const list = useWords(listText)
  const lang = useLang()
  const tell = useTellProblem()
  const form = useSayings(nameOf(token), {})
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    const said = saidTo(asked.questions, form.said())
    setMissing(!saysSomething(said))
    if (busy || !saysSomething(said)) return
    setBusy(true)
    const { key } = form
    const body = { token, id: key, version: asked.version, said }
    const answer = await call(endpoints.answerExit, { body, key })
    setBusy(false)
    if (answer.ok) {
      dropDraft(form.place)
      onEnd('sent')
    } else if (answer.problem.code === 'not-found') onEnd('gone')
    else setProblem(answer.problem)
  }
  return (
    <Page
      title={t.exitTitle}
      foot={<Button words={t.send} busy={busy} onTap={() => void send()} />}
      footHint={missing ? t.missing : list.until(day(instant(asked.until), phone.now(), lang))}
    >
      <View className="head mt1">{t.exitHead}</View>
      <View className="note mt1">{t.exitMore}</View>
      <Questions questions={asked.questions} form={form} />
      <View {...access({ role: 'alert' })}>
        {problem && <View className="note mt3">{tell(problem)}</View>}
      </View>
    </Page>
  )
}

/** RES-09: who has moved out answers by a link, once, without a login and without being named. */
export function ExitPage({ token }: { readonly token: string }) {
  const t = useWords(text)
  const [end, setEnd] = useState<End | null>(null)
  const opened = useAnswer(token === '' ? null : `exit/${token}`, () =>
    call(endpoints.openExit, { body: { token } }),
  )
  const gone = opened.state === 'problem' && opened.problem.code === 'not-found'
  if (end === 'sent') {
    return (
      <Page title={t.exitTitle}>
        <Notice live icon="check" title={t.exitDone} words={t.exitDoneMore} />
      </Page>
    )
  }
  if (end === 'gone' || gone || token === '') {
    return (
      <Page title={t.exitTitle}>
        <Notice live icon="lock" title={t.exitGone} words={t.exitGoneMore} />
      </Page>
    )
  }
  if (opened.state === 'ready') return <Form token={token} form={opened.value} onEnd={setEnd} />
  return (
    <Page title={t.exitTitle}>
      <ListState of={opened} cards={1}>
        {() => <View />}
      </ListState>
    </Page>
  )
}
